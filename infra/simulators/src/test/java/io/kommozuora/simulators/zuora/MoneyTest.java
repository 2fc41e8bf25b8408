package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class MoneyTest {
  private final TestZuora zuora = TestZuora.start().withSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aBillRunPostsAnInvoiceThatIsReadById() {
    Invoice invoice = billed();

    Answered read = zuora.get("/v1/invoices/" + invoice.id()).assertSuccess();

    assertThat(read.text("/invoiceNumber")).isEqualTo("INV00000001");
    assertThat(read.text("/status")).isEqualTo("Posted");
    assertThat(read.at("/amount").isNumber()).isTrue();
    assertThat(read.at("/amount").asInt()).isEqualTo(45);
    assertThat(read.at("/balance").asInt()).isEqualTo(45);
    assertThat(read.text("/currency")).isEqualTo("EUR");
    assertThat(read.text("/dueDate")).isEqualTo("2026-03-31");
    assertThat(read.text("/source")).isEqualTo("BillRun");
    assertThat(read.text("/createdDate")).isEqualTo("2026-03-01 12:00:00");
    assertThat(zuora.get("/v1/invoices/INV00000001").text("/id")).isEqualTo(invoice.id());
  }

  @Test
  void itemsNameTheSubscriptionAndTheServicePeriod() {
    Answered items = zuora.get("/v1/invoices/" + billed().number() + "/items").assertSuccess();

    assertThat(items.at("/invoiceItems")).hasSize(1);
    assertThat(items.text("/invoiceItems/0/subscriptionName")).isEqualTo("KOMMO-S-1");
    assertThat(items.text("/invoiceItems/0/chargeName")).isEqualTo("Starter fee");
    assertThat(items.text("/invoiceItems/0/serviceStartDate")).isEqualTo("2026-03-01");
    assertThat(items.text("/invoiceItems/0/serviceEndDate")).isEqualTo("2026-03-31");
    assertThat(items.at("/invoiceItems/0/chargeAmount").asInt()).isEqualTo(45);
  }

  @Test
  void aMonthIsBilledOnceAndTheNextWhenItBegins() {
    billed();

    assertThat(zuora.simulator().money().runBilling()).isEmpty();
    zuora.simulator().time().advance(Duration.ofDays(31));
    assertThat(zuora.simulator().money().runBilling("KOMMO-1").orElseThrow().invoiceDate())
        .isEqualTo("2026-04-01");
  }

  @Test
  void suspendedAndCancelledSubscriptionsAreNotBilled() {
    zuora.simulator().people().suspend("KOMMO-S-1");
    assertThat(zuora.simulator().money().runBilling()).isEmpty();

    zuora.simulator().people().resume("KOMMO-S-1");
    assertThat(zuora.simulator().money().runBilling()).hasSize(1);

    zuora.simulator().time().advance(Duration.ofDays(31));
    zuora.simulator().people().cancel("KOMMO-S-1");
    assertThat(zuora.simulator().money().runBilling()).isEmpty();
  }

  @Test
  void aPaymentSettlesTheInvoiceAndIsReadWithItsParts() {
    Invoice invoice = billed();

    Payment payment = zuora.simulator().money().pay(invoice.number());
    Answered read = zuora.get("/v1/payments/" + payment.number()).assertSuccess();
    Answered parts = zuora.get("/v1/payments/" + payment.id() + "/parts").assertSuccess();

    assertThat(read.text("/id")).isEqualTo(payment.id());
    assertThat(read.text("/status")).isEqualTo("Processed");
    assertThat(read.text("/type")).isEqualTo("Electronic");
    assertThat(read.at("/amount").isNumber()).isTrue();
    assertThat(read.at("/amount").asInt()).isEqualTo(45);
    assertThat(read.text("/accountNumber")).isEqualTo("KOMMO-1");
    assertThat(read.text("/effectiveDate")).isEqualTo("2026-03-01");
    assertThat(read.text("/gatewayResponseCode")).isEqualTo("Approved");
    assertThat(parts.at("/parts")).hasSize(1);
    assertThat(parts.text("/parts/0/invoiceId")).isEqualTo(invoice.id());
    assertThat(zuora.get("/v1/invoices/" + invoice.id()).at("/balance").asInt()).isZero();
    assertThatThrownBy(() -> zuora.simulator().money().pay(invoice.number()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDeclinedPaymentLeavesTheInvoiceOpenAndCountsOnTheCard() {
    Invoice invoice = billed();

    zuora.simulator().money().decline(invoice.number(), "Insufficient funds");
    Payment second = zuora.simulator().money().decline(invoice.number(), "Do not honor");
    Answered read = zuora.get("/v1/payments/" + second.id()).assertSuccess();
    Answered card = card(read);

    assertThat(read.text("/status")).isEqualTo("Error");
    assertThat(read.text("/gatewayResponse")).isEqualTo("Do not honor");
    assertThat(read.at("/appliedAmount").asInt()).isZero();
    assertThat(zuora.get("/v1/payments/" + second.id() + "/parts").at("/parts")).isEmpty();
    assertThat(card.at("/numConsecutiveFailures").asInt()).isEqualTo(2);
    assertThat(card.at("/totalNumberOfErrorPayments").asInt()).isEqualTo(2);
    assertThat(card.text("/lastTransactionStatus")).isEqualTo("Declined");
    assertThat(zuora.get("/v1/invoices/" + invoice.id()).at("/balance").asInt()).isEqualTo(45);

    zuora.simulator().money().pay(invoice.number());
    assertThat(card(read).at("/numConsecutiveFailures").asInt()).isZero();
    assertThat(card(read).at("/totalNumberOfErrorPayments").asInt()).isEqualTo(2);
  }

  @Test
  void aCardShowsWhenItExpires() {
    Payment payment = zuora.simulator().money().pay(billed().number());

    Answered card = card(zuora.get("/v1/payments/" + payment.id()));

    assertThat(card.text("/type")).isEqualTo("CreditCard");
    assertThat(card.at("/expirationMonth").asInt()).isEqualTo(3);
    assertThat(card.at("/expirationYear").asInt()).isEqualTo(2028);
    assertThat(card.text("/cardNumber")).endsWith("1111");
    assertThat(card.at("/isDefault").asBoolean()).isTrue();
  }

  @Test
  void aRefundOpensTheInvoiceAgain() {
    Invoice invoice = billed();
    Payment payment = zuora.simulator().money().pay(invoice.number());

    Refund refund = zuora.simulator().money().refund(payment.number());
    Answered read = zuora.get("/v1/refunds/" + refund.number()).assertSuccess();

    assertThat(read.text("/paymentId")).isEqualTo(payment.id());
    assertThat(read.at("/amount").asInt()).isEqualTo(45);
    assertThat(read.text("/status")).isEqualTo("Processed");
    assertThat(read.text("/refundDate")).isEqualTo("2026-03-01");
    assertThat(zuora.get("/v1/payments/" + payment.id()).at("/refundAmount").asInt()).isEqualTo(45);
    assertThat(zuora.get("/v1/payments/" + payment.id() + "/parts").at("/parts")).isEmpty();
    assertThat(zuora.get("/v1/invoices/" + invoice.id()).at("/balance").asInt()).isEqualTo(45);
  }

  @Test
  void anExternalPaymentHasNoGatewayAndNoCard() {
    Payment payment = zuora.simulator().money().payExternally(billed().number());

    Answered read = zuora.get("/v1/payments/" + payment.id()).assertSuccess();

    assertThat(read.text("/type")).isEqualTo("External");
    assertThat(read.at("/paymentMethodId").isNull()).isTrue();
    assertThat(read.at("/gatewayResponse").isNull()).isTrue();
  }

  @Test
  void anAccountShowsWhatItOwesAndBrings() {
    billed();

    Answered account = zuora.get("/v1/accounts/KOMMO-1");

    assertThat(account.text("/metrics/balance")).isEqualTo("45.00");
    assertThat(account.at("/metrics/balance").isTextual()).isTrue();
    assertThat(account.text("/metrics/contractedMrr")).isEqualTo("45.00");
    assertThat(account.text("/metricsData/0/currency")).isEqualTo("EUR");
  }

  @Test
  void aSummaryShowsTheLatestOfEverything() {
    Invoice invoice = billed();
    zuora.simulator().money().pay(invoice.number());

    Answered summary = zuora.get("/v1/accounts/KOMMO-1/summary").assertSuccess();

    assertThat(summary.at("/basicInfo/balance").isNumber()).isTrue();
    assertThat(summary.text("/basicInfo/defaultPaymentMethod/creditCardType")).isEqualTo("Visa");
    assertThat(summary.text("/subscriptions/0/ratePlans/0/ratePlanName")).isEqualTo("Starter");
    assertThat(summary.text("/invoices/0/invoiceNumber")).isEqualTo(invoice.number());
    assertThat(summary.text("/payments/0/paidInvoices/0/invoiceId")).isEqualTo(invoice.id());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path :
        new String[] {
          "invoices/X",
          "invoices/X/items",
          "payments/X",
          "payments/X/parts",
          "refunds/X",
          "payment-methods/X",
          "accounts/X/summary"
        }) {
      zuora.get("/v1/" + path).assertRefused(404, 40);
    }
    Answered old = zuora.send("GET", "/v1/payments/X", "");
    old.assertRefused(200, 40);
  }

  @Test
  void peopleRenewSuspendResumeAndCancel() {
    zuora.simulator().people().renew("KOMMO-S-1");
    assertThat(subscription().text("/termEndDate")).isEqualTo("2028-03-01");

    zuora.simulator().people().suspend("KOMMO-S-1");
    assertThat(subscription().text("/status")).isEqualTo("Suspended");

    zuora.simulator().people().resume("KOMMO-S-1");
    assertThat(subscription().text("/status")).isEqualTo("Active");

    zuora.simulator().people().cancel("KOMMO-S-1");
    assertThat(subscription().text("/status")).isEqualTo("Cancelled");
    assertThat(zuora.simulator().versions("KOMMO-S-1")).hasSize(5);
  }

  @Test
  void peopleChangePlans() {
    zuora.simulator().people().changePlan("KOMMO-S-1", SampleCatalog.STARTER, SampleCatalog.GROWTH);

    assertThat(zuora.simulator().subscription("KOMMO-S-1").orElseThrow().planIds())
        .containsExactly(SampleCatalog.GROWTH);
  }

  @Test
  void peopleActivateAPendingOrder() {
    zuora.tenant().triggerDatesRequired(true);
    var order = Bodies.secondOrder();
    Bodies.without(order, Bodies.ACTION + "/triggerDates");
    assertThat(zuora.post("/v1/orders", order).text("/status")).isEqualTo("Pending");

    zuora.simulator().people().activate("KOMMO-O-2");

    assertThat(zuora.get("/v1/orders/KOMMO-O-2").text("/order/status")).isEqualTo("Completed");
    Answered subscription = zuora.get("/v1/subscriptions/KOMMO-S-2");
    assertThat(subscription.text("/status")).isEqualTo("Active");
    assertThat(subscription.at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void aPendingPlanChangeTakesEffectWhenActivated() {
    zuora.tenant().triggerDatesRequired(true);
    zuora.post("/v1/orders", withoutAcceptance()).assertSuccess();
    assertThat(subscription().at("/version").asInt()).isEqualTo(1);

    zuora.simulator().people().activate("KOMMO-P-1");

    assertThat(subscription().at("/version").asInt()).isEqualTo(2);
    assertThat(zuora.simulator().subscription("KOMMO-S-1").orElseThrow().planIds())
        .containsExactly(SampleCatalog.GROWTH);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "COMPLETED")
  void aCancellationTheTenantLeavesCancelsWhenActivated(OrderStatus left) {
    zuora.tenant().ordersLeft(left);
    assertThat(zuora.simulator().people().cancel("KOMMO-S-1").status()).isEqualTo(Status.ACTIVE);
    assertThat(subscription().text("/status")).isEqualTo("Active");

    zuora.simulator().people().activate(zuora.simulator().orders().getLast().number());

    assertThat(subscription().text("/status")).isEqualTo("Cancelled");
  }

  private static ObjectNode withoutAcceptance() {
    return Bodies.set(
        Bodies.planChange(),
        Bodies.ACTION + "/triggerDates",
        "[{\"name\": \"ContractEffective\", \"triggerDate\": \"2026-04-10\"}]");
  }

  private Invoice billed() {
    return zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
  }

  private Answered card(Answered payment) {
    return zuora.get("/v1/payment-methods/" + payment.text("/paymentMethodId")).assertSuccess();
  }

  private Answered subscription() {
    return zuora.get("/v1/subscriptions/KOMMO-S-1");
  }
}
