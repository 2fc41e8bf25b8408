package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.simulators.zuora.tenant.Functions;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moment of business calls out what, with the recommended bodies. */
final class CalloutEventsTest {
  private final Hook hook = Hook.open();
  private final TestZuora zuora = TestZuora.start().withSubscription();

  CalloutEventsTest() {
    zuora.simulator().sendCalloutsTo(Destination.at(hook.url()));
  }

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
  }

  @Test
  void billingTellsOfTheInvoice() throws InterruptedException {
    Invoice invoice = billed();

    JsonNode body = only();
    assertThat(body.path("eventType").asText()).isEqualTo("InvoicePosted");
    assertThat(body.path("invoiceId").asText()).isEqualTo(invoice.id());
    assertThat(body.path("accountNumber").asText()).isEqualTo("KOMMO-1");
    assertThat(body.path("tenantId").asText()).isEqualTo("10023");
    assertThat(body.path("eventTimestamp").asText()).isEqualTo("2026-03-01T12:00:00.000+0000");
  }

  @Test
  void aPaymentIsTold() throws InterruptedException {
    Invoice invoice = billed();
    Payment payment = zuora.simulator().money().pay(invoice.id());

    assertThat(last("PaymentProcessed").path("paymentId").asText()).isEqualTo(payment.id());
    assertThat(hook.words()).containsExactlyInAnyOrder("InvoicePosted", "PaymentProcessed");
  }

  @Test
  void everyFailureIsTold() throws InterruptedException {
    Invoice invoice = billed();

    Payment first = zuora.simulator().money().decline(invoice.id(), "No");
    Payment second = zuora.simulator().money().decline(invoice.id(), "No");
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.bodies())
        .filteredOn(body -> body.path("eventType").asText().equals("PaymentProcessingError"))
        .extracting(body -> body.path("paymentId").asText())
        .containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void anExternalPaymentIsToldOnlyWhereTheTenantSaysSo() throws InterruptedException {
    zuora.simulator().money().payExternally(billed().id());
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.words()).containsExactly("InvoicePosted");

    zuora.tenant().externalPaymentsTold(true);
    zuora.simulator().time().advance(Duration.ofDays(31));
    zuora.simulator().money().payExternally(billed().id());
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.words()).contains("PaymentProcessed");
  }

  @Test
  void aRefundIsTold() throws InterruptedException {
    Payment payment = zuora.simulator().money().pay(billed().id());
    Refund refund = zuora.simulator().money().refund(payment.id());

    assertThat(last("PaymentRefundProcessed").path("refundId").asText()).isEqualTo(refund.id());
  }

  @Test
  void whatPeopleDoToSubscriptionsIsToldByTheOrder() throws InterruptedException {
    zuora.simulator().people().suspend("KOMMO-S-1");
    zuora.simulator().people().resume("KOMMO-S-1");
    zuora.simulator().people().renew("KOMMO-S-1");
    zuora.simulator().people().changePlan("KOMMO-S-1", SampleCatalog.STARTER, SampleCatalog.GROWTH);
    zuora.simulator().people().cancel("KOMMO-S-1");

    JsonNode canceled = last("SubscriptionCanceled");
    assertThat(canceled.path("subscriptionNumber").asText()).isEqualTo("KOMMO-S-1");
    assertThat(canceled.path("accountNumber").asText()).isEqualTo("KOMMO-1");
    assertThat(canceled.path("orderNumber").asText()).startsWith("O-");
    assertThat(hook.words())
        .containsExactlyInAnyOrder(
            "SubscriptionSuspended",
            "SubscriptionResumed",
            "SubscriptionRenewed",
            "SubscriptionPlanChanged",
            "SubscriptionCanceled");
  }

  @Test
  void aChangeByOurOwnApiIsToldToo() throws InterruptedException {
    zuora.post("/v1/orders", Bodies.planChange()).assertSuccess();

    assertThat(last("SubscriptionPlanChanged").path("orderNumber").asText()).isEqualTo("KOMMO-P-1");
  }

  @Test
  void aTenantWithoutOrdersTellsOfAmendments() throws InterruptedException {
    zuora.tenant().functions(Functions.CLASSIC);

    zuora.simulator().people().cancel("KOMMO-S-1");

    JsonNode body = only();
    assertThat(body.path("eventType").asText()).isEqualTo("SubscriptionCanceled");
    assertThat(body.path("subscriptionNumber").asText()).isEqualTo("KOMMO-S-1");
    assertThat(body.has("orderNumber")).isFalse();
  }

  @Test
  void aTenantHarmonizedLongAgoTellsTheSameThingTwice() throws InterruptedException {
    zuora.tenant().functions(Functions.HARMONIZED).changesToldTwice(true);

    zuora.simulator().people().cancel("KOMMO-S-1");
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.words()).containsExactly("SubscriptionCanceled", "SubscriptionCanceled");
    assertThat(hook.exchanges())
        .extracting(exchange -> exchange.requestHeaders().get("Zuora-Notification-Id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPendingOrderIsToldAndItsActionsOnlyWhenItIsActivated() throws InterruptedException {
    zuora.tenant().triggerDatesRequired(true);
    var order = Bodies.planChange();
    Bodies.set(
        order,
        Bodies.ACTION + "/triggerDates",
        "[{\"name\": \"ContractEffective\", \"triggerDate\": \"2026-04-10\"}]");
    zuora.post("/v1/orders", order).assertSuccess();
    assertThat(only().path("eventType").asText()).isEqualTo("OrderPending");

    zuora.simulator().people().activate("KOMMO-P-1");

    assertThat(last("SubscriptionPlanChanged").path("subscriptionNumber").asText())
        .isEqualTo("KOMMO-S-1");
    assertThat(hook.words()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"PENDING, OrderPending", "DRAFT, ''", "SCHEDULED, ''"})
  void anOrderTheTenantLeavesIsToldAsItIs(OrderStatus left, String told)
      throws InterruptedException {
    zuora.tenant().ordersLeft(left);
    zuora.post("/v1/orders", Bodies.planChange()).assertSuccess();
    zuora.simulator().callouts().awaitDelivered();
    assertThat(String.join(" ", hook.words())).isEqualTo(told);

    zuora.simulator().people().activate("KOMMO-P-1");

    assertThat(last("SubscriptionPlanChanged").path("orderNumber").asText()).isEqualTo("KOMMO-P-1");
  }

  @Test
  void aRenewalIsRemindedOfNinetySixtyAndThirtyDaysBefore() throws InterruptedException {
    zuora.simulator().time().advance(Duration.ofDays(364));
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.bodies())
        .extracting(body -> body.path("daysBefore").asText())
        .containsExactlyInAnyOrder("90", "60", "30");
    assertThat(hook.bodies().getFirst().path("subscriptionNumber").asText()).isEqualTo("KOMMO-S-1");
    assertThat(hook.words()).containsOnly("ContractRenewalReminder");
  }

  @Test
  void aCancelledSubscriptionIsNotRemindedOf() throws InterruptedException {
    zuora.simulator().people().cancel("KOMMO-S-1");
    zuora.simulator().time().advance(Duration.ofDays(364));
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.words()).containsExactly("SubscriptionCanceled");
  }

  @Test
  void anInvoicePastDueIsToldOnceUnlessItIsPaid() throws InterruptedException {
    Invoice invoice = billed();
    zuora.simulator().pastDue(invoice.id());

    assertThat(last("InvoicePastDue").path("invoiceId").asText()).isEqualTo(invoice.id());
    zuora.simulator().time().advance(Duration.ofDays(10));
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.words()).containsExactlyInAnyOrder("InvoicePosted", "InvoicePastDue");
  }

  @Test
  void aPaidInvoiceIsNeverPastDue() throws InterruptedException {
    Invoice invoice = billed();
    zuora.simulator().money().pay(invoice.id());
    zuora.simulator().pastDue(invoice.id());
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.words()).doesNotContain("InvoicePastDue");
  }

  @Test
  void aCardThatEndsIsWarnedOf() throws InterruptedException {
    var card = zuora.simulator().cards().expire("KOMMO-1");

    JsonNode body = only();
    assertThat(body.path("eventType").asText()).isEqualTo("PaymentMethodExpiring");
    assertThat(body.path("paymentMethodId").asText()).isEqualTo(card.id());
    assertThat(body.path("accountNumber").asText()).isEqualTo("KOMMO-1");
    assertThat(zuora.get("/v1/payment-methods/" + card.id()).at("/expirationMonth").asInt())
        .isEqualTo(3);
    assertThat(zuora.get("/v1/payment-methods/" + card.id()).at("/expirationYear").asInt())
        .isEqualTo(2026);
  }

  @Test
  void timeWarnsOfCardsToo() throws InterruptedException {
    zuora.simulator().cards().of("KOMMO-1");
    zuora.simulator().time().advance(Duration.ofDays(760));
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.words())
        .filteredOn("PaymentMethodExpiring"::equals)
        .as("30 and 15 days before the end of March 2028")
        .hasSize(2);
  }

  @Test
  void aRenewedCardIsAnUpdate() throws InterruptedException {
    var card = zuora.simulator().cards().renew("KOMMO-1", YearMonth.of(2031, 5));

    assertThat(only().path("eventType").asText()).isEqualTo("PaymentMethodUpdated");
    assertThat(hook.bodies().getFirst().path("paymentMethodId").asText()).isEqualTo(card.id());
  }

  private Invoice billed() {
    return zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
  }

  private JsonNode only() throws InterruptedException {
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.words()).hasSize(1);
    return hook.bodies().getFirst();
  }

  private JsonNode last(String word) throws InterruptedException {
    zuora.simulator().callouts().awaitDelivered();
    return hook.bodies().stream()
        .filter(body -> body.path("eventType").asText().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word + " is not among " + hook.words()));
  }
}
