package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Functions;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class CreatingByOrderTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void opensAccountAndSubscriptionInOneCall() {
    Answered answer = zuora.post("/v1/orders", Bodies.order());

    answer.assertSuccess();
    assertThat(answer.text("/orderNumber")).isEqualTo("KOMMO-O-1");
    assertThat(answer.text("/accountNumber")).isEqualTo("KOMMO-1");
    assertThat(answer.text("/status")).isEqualTo("Completed");
    assertThat(answer.text("/subscriptions/0/subscriptionNumber")).isEqualTo("KOMMO-S-1");
    assertThat(answer.text("/subscriptions/0/status")).isEqualTo("Active");
    Account account = zuora.simulator().account("KOMMO-1").orElseThrow();
    assertThat(account.currency()).isEqualTo("EUR");
    assertThat(account.customFields()).containsEntry("KommoLeadId__c", "31415926");
    assertThat(account.billTo().field("postalCode")).isEqualTo("10115");
    Subscription subscription = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(subscription.planIds()).containsExactly(SampleCatalog.STARTER);
    assertThat(subscription.status()).isEqualTo(Status.ACTIVE);
    assertThat(subscription.version()).isEqualTo(1);
    assertThat(subscription.customFields()).containsEntry("KommoLeadId__c", "31415926");
    assertThat(subscription.terms().end().orElseThrow()).hasToString("2027-03-01");
  }

  @Test
  void addsASubscriptionToAnExistingAccountByNumberOrId() {
    zuora.withSubscription();
    String id = zuora.simulator().account("KOMMO-1").orElseThrow().id();
    var byId = Bodies.secondOrder();
    byId.remove("existingAccountNumber");
    byId.put("existingAccountId", id).put("orderNumber", "KOMMO-O-3");
    Bodies.set(byId, Bodies.CREATE + "/subscriptionNumber", "\"KOMMO-S-3\"");

    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
    zuora.post("/v1/orders", byId).assertSuccess();

    assertThat(zuora.simulator().accounts()).hasSize(1);
    assertThat(zuora.simulator().subscriptions())
        .extracting(Subscription::number)
        .containsExactly("KOMMO-S-1", "KOMMO-S-2", "KOMMO-S-3");
  }

  @Test
  void dealsOutNumbersWhereTheClientChoosesNone() {
    var order = Bodies.order();
    order.remove("orderNumber");
    Bodies.without(order, "/newAccount/accountNumber");
    Bodies.without(order, Bodies.CREATE + "/subscriptionNumber");

    Answered answer = zuora.post("/v1/orders", order).assertSuccess();

    assertThat(answer.text("/orderNumber")).startsWith("O-");
    assertThat(answer.text("/accountNumber")).startsWith("A0");
    assertThat(answer.text("/subscriptions/0/subscriptionNumber")).startsWith("A-S");
  }

  @Test
  void billsNothingUnlessAsked() {
    var order = Bodies.order();
    order.remove("processingOptions");

    zuora.post("/v1/orders", order).assertSuccess();

    assertThat(zuora.simulator().invoices()).isEmpty();
    assertThat(zuora.simulator().payments()).isEmpty();
  }

  @Test
  void billsAndCollectsWhenAsked() {
    var order = Bodies.set(Bodies.order(), "/processingOptions/runBilling", "true");
    Bodies.set(order, "/processingOptions/collectPayment", "true");
    Bodies.set(order, "/newAccount/hpmCreditCardPaymentMethodId", "\"8ad0pm\"");

    Answered answer = zuora.post("/v1/orders", order).assertSuccess();

    assertThat(zuora.simulator().invoices()).hasSize(1);
    assertThat(zuora.simulator().payments()).hasSize(1);
    assertThat(answer.text("/invoiceNumbers/0"))
        .isEqualTo(zuora.simulator().invoices().getFirst().number());
    assertThat(answer.text("/paidAmount")).isEqualTo("45");
  }

  @Test
  void rollsEverythingBackWhenThePaymentIsDeclined() {
    zuora.tenant().paymentsDeclined(true);
    var order = Bodies.set(Bodies.order(), "/processingOptions/runBilling", "true");
    Bodies.set(order, "/processingOptions/collectPayment", "true");
    Bodies.set(order, "/newAccount/hpmCreditCardPaymentMethodId", "\"8ad0pm\"");

    Answered answer = zuora.post("/v1/orders", order);

    assertThat(answer.assertRefused(500, 60).at("/reasons/0/code").asInt()).isEqualTo(53000060);
    assertNothingHappened();
  }

  @Test
  void rollsTheAccountBackWhenTheSubscriptionIsRefused() {
    var order =
        Bodies.set(
            Bodies.order(),
            Bodies.CREATE + "/subscribeToRatePlans/0/productRatePlanId",
            "\"8ad00000000000000000000000000000\"");

    zuora.post("/v1/orders", order).assertRefused(400, 20);

    assertNothingHappened();
  }

  @Test
  void staysPendingWhereRequiredTriggerDatesAreMissing() {
    zuora.tenant().triggerDatesRequired(true);
    var order = Bodies.order();
    Bodies.set(
        order,
        Bodies.ACTION + "/triggerDates",
        """
        [{"name": "ContractEffective", "triggerDate": "2026-03-01"},
         {"name": "ServiceActivation", "triggerDate": "2026-03-01"}]
        """);

    Answered answer = zuora.post("/v1/orders", order).assertSuccess();

    assertThat(answer.text("/status")).isEqualTo("Pending");
    assertThat(answer.text("/subscriptions/0/status")).isEqualTo("Pending Acceptance");
    assertThat(zuora.simulator().subscription("KOMMO-S-1").orElseThrow().status())
        .isEqualTo(Status.PENDING_ACCEPTANCE);
  }

  @Test
  void isActiveWhereAllRequiredTriggerDatesAreGiven() {
    zuora.tenant().triggerDatesRequired(true);

    Answered answer = zuora.post("/v1/orders", Bodies.order()).assertSuccess();

    assertThat(answer.text("/status")).isEqualTo("Completed");
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, Pending, Pending Activation, Pending Activation",
    "DRAFT, Draft, '', Draft",
    "SCHEDULED, Scheduled, '', ''"
  })
  void goesNoFurtherThanTheTenantLetsIt(
      OrderStatus left, String order, String answered, String read) {
    zuora.tenant().ordersLeft(left);

    Answered answer = zuora.post("/v1/orders", Bodies.order()).assertSuccess();

    assertThat(answer.text("/status")).isEqualTo(order);
    assertThat(answer.text("/subscriptions/0/status")).isEqualTo(answered);
    assertThat(zuora.get("/v1/orders/KOMMO-O-1").text("/order/status")).isEqualTo(order);
    assertThat(zuora.get("/v1/subscriptions/KOMMO-S-1").text("/status")).isEqualTo(read);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "COMPLETED")
  void isInForceOnceSomebodyActivatesIt(OrderStatus left) {
    zuora.tenant().ordersLeft(left);
    zuora.post("/v1/orders", Bodies.order()).assertSuccess();

    zuora.simulator().people().activate("KOMMO-O-1");

    assertThat(zuora.get("/v1/orders/KOMMO-O-1").text("/order/status")).isEqualTo("Completed");
    assertThat(zuora.get("/v1/subscriptions/KOMMO-S-1").text("/status")).isEqualTo("Active");
    assertThat(zuora.simulator().versions("KOMMO-S-1")).hasSize(1);
  }

  @Test
  void takesQuantityAndPriceNestedUnderTheChargesModel() {
    var order = withSeats("{\"recurringPerUnit\": {\"quantity\": 5, \"listPrice\": 20.5}}");

    zuora.post("/v1/orders", order).assertSuccess();

    Subscription subscription = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(subscription.quantity(SampleCatalog.GROWTH_SEATS)).contains(BigDecimal.valueOf(5));
    assertThat(subscription.amount()).isEqualByComparingTo("287.5");
  }

  @Test
  void takesEachChargesDefaultsWhereNothingIsOverridden() {
    var order = Bodies.order();
    Bodies.set(
        order,
        Bodies.CREATE + "/subscribeToRatePlans",
        "[{\"productRatePlanNumber\": \"PRP-00000002\"}]");

    zuora.post("/v1/orders", order).assertSuccess();

    Subscription subscription = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(subscription.quantity(SampleCatalog.GROWTH_SEATS)).contains(BigDecimal.ONE);
    assertThat(subscription.amount()).isEqualByComparingTo("208");
  }

  @Test
  void needsAPaymentMethodWhereTheTenantAsksForOne() {
    zuora.tenant().orderNeedsPaymentMethod(true);

    zuora.post("/v1/orders", Bodies.order()).assertRefused(400, 30);
    zuora.post("/v1/accounts", Bodies.account()).assertSuccess();
    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
  }

  @Test
  void isNotProvisionedInAClassicTenant() {
    zuora.tenant().functions(Functions.CLASSIC);

    zuora.post("/v1/orders", Bodies.order()).assertRefused(404, 40);
  }

  static ObjectNode withSeats(String pricing) {
    return Bodies.set(
        Bodies.order(),
        Bodies.CREATE + "/subscribeToRatePlans",
        """
        [{"productRatePlanId": "%s", "chargeOverrides": [
          {"productRatePlanChargeId": "%s", "pricing": %s}]}]
        """
            .formatted(SampleCatalog.GROWTH, SampleCatalog.GROWTH_SEATS, pricing));
  }

  private void assertNothingHappened() {
    assertThat(zuora.simulator().accounts()).isEmpty();
    assertThat(zuora.simulator().subscriptions()).isEmpty();
    assertThat(zuora.simulator().orders()).isEmpty();
    assertThat(zuora.simulator().invoices()).isEmpty();
  }
}
