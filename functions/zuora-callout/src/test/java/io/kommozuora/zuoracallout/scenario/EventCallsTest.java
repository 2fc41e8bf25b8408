package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every event we act on, from its raw body to the very calls that write in Kommo. */
final class EventCallsTest {
  // Four working hours after ten in the morning in New York.
  private static final Instant SOON = Instant.parse("2026-03-02T19:00:00Z");

  private final World world = new World();
  private final long deal = world.sales.sold();
  private final String number = Sales.subscription(deal).value();
  private final String account = Sales.account(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice billed() {
    return world.zuora.money().runBilling(account).orElseThrow();
  }

  /** Lets the deal's fields show how it stands, so that later calls write what changes only. */
  private void shown() {
    PaymentMethod card = world.zuora.cards().renew(account, YearMonth.of(2031, 1));
    told(BodyStyle.RECOMMENDED, "PaymentMethodUpdated", "PaymentMethod", card.id());
  }

  private List<Written> told(BodyStyle style, String event, String object, String key) {
    world.kommo.journal().clear();
    world.posts.signed(style.body(event, world.time.instant(), deal, object, key));
    world.settle();
    return Written.in(world.kommo);
  }

  private Written note(String reference, String text) {
    return Written.note(deal, reference, text);
  }

  private Written task(String subject, String text, Instant due) {
    return Written.task(deal, subject, text, due, world.kommo.lead(deal).responsible());
  }

  private Written fields(String... values) {
    Map<String, String> byCode = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      byCode.put(values[i], values[i + 1]);
    }
    return Written.fields(deal, byCode);
  }

  private long taskId() {
    return world.onlyTask(deal).id();
  }

  @ParameterizedTest
  @EnumSource
  void paymentProcessed(BodyStyle style) {
    Invoice invoice = billed();
    shown();
    Payment payment = world.zuora.money().pay(invoice.number());

    assertThat(told(style, "PaymentProcessed", "Payment", payment.id()))
        .containsExactly(
            note(
                "payment:" + payment.id() + ":processed",
                "Payment of 49.00 USD received on 2026-03-02 (payment %s, for invoice %s)."
                    .formatted(payment.number(), invoice.number())),
            fields(
                "SHOWN_BALANCE", "0.00",
                "SHOWN_LAST_PAYMENT", "49.00 USD received on 2026-03-02"));
  }

  @ParameterizedTest
  @EnumSource
  void externalPaymentProcessed(BodyStyle style) {
    Invoice invoice = billed();
    shown();
    Payment payment = world.zuora.money().payExternally(invoice.number());

    assertThat(told(style, "ExternalPaymentProcessed", "Payment", payment.id()))
        .containsExactly(
            note(
                "payment:" + payment.id() + ":processed",
                "Payment of 49.00 USD received on 2026-03-02 (payment %s, for invoice %s)."
                    .formatted(payment.number(), invoice.number())),
            fields(
                "SHOWN_BALANCE", "0.00",
                "SHOWN_LAST_PAYMENT", "49.00 USD received on 2026-03-02"));
  }

  @ParameterizedTest
  @EnumSource
  void paymentProcessingError(BodyStyle style) {
    Invoice invoice = billed();
    shown();
    Payment payment = world.zuora.money().decline(invoice.number(), "Insufficient funds");
    String what = "49.00 USD on 2026-03-02: Insufficient funds [Declined]";
    String failed = "49.00 USD failed on 2026-03-02: Insufficient funds [Declined]";

    assertThat(told(style, "PaymentProcessingError", "Payment", payment.id()))
        .containsExactly(
            note(
                "payment:" + payment.id() + ":failed",
                "Payment of %s (payment %s, attempt 1).".formatted(failed, payment.number())),
            task("payment", "Contact client – payment failed: " + what + "; attempt 1.", SOON),
            fields("SHOWN_LAST_PAYMENT", failed));

    Payment second = world.zuora.money().pay(invoice.number());
    String received = "49.00 USD received on 2026-03-02";

    assertThat(told(style, "PaymentProcessed", "Payment", second.id()))
        .contains(
            Written.done(taskId(), "The payment of %s (%s).".formatted(received, second.number())));
  }

  @ParameterizedTest
  @EnumSource
  void subscriptionCanceled(BodyStyle style) {
    shown();
    world.zuora.people().cancel(number);

    assertThat(told(style, "SubscriptionCanceled", "Subscription", number))
        .containsExactly(
            note(
                "subscription:" + number + ":cancelled:2026-03-02",
                "Subscription %s (Starter) is cancelled; it ended on 2026-03-02."
                    .formatted(number)),
            fields(
                "SHOWN_AUTO_RENEW", "false",
                "ZUORA_STATUS", "Cancelled (starter)"));
  }

  @ParameterizedTest
  @EnumSource
  void subscriptionRenewed(BodyStyle style) {
    shown();
    world.zuora.people().renew(number);

    assertThat(told(style, "SubscriptionRenewed", "Subscription", number))
        .containsExactly(
            note(
                "subscription:" + number + ":renewed:2028-03-02",
                "Subscription %s (Starter) is renewed; its new term ends on 2028-03-02."
                    .formatted(number)),
            fields("SHOWN_TERM_END", "2028-03-02T00:00:00-05:00"));
  }

  @ParameterizedTest
  @EnumSource
  void contractRenewalReminder(BodyStyle style) {
    shown();
    world.passes(Duration.ofDays(335));

    assertThat(told(style, "ContractRenewalReminder", "Subscription", number))
        .containsExactly(
            task(
                "renewal",
                "Contract renews by itself in 30 days, on 2027-03-02 – discuss renewal."
                    + " Subscription %s (Starter).".formatted(number),
                // Notice ends on this Sunday: what is left are four working hours of Monday.
                Instant.parse("2027-02-01T18:00:00Z")));
  }

  @ParameterizedTest
  @EnumSource
  void invoicePosted(BodyStyle style) {
    shown();
    Invoice invoice = billed();

    assertThat(told(style, "InvoicePosted", "Invoice", invoice.id()))
        .containsExactly(
            note(
                "invoice:" + invoice.id() + ":posted",
                "Invoice %s of 49.00 USD posted, due on %s."
                    .formatted(invoice.number(), invoice.dueDate())),
            fields("SHOWN_BALANCE", "49.00"));
  }

  @ParameterizedTest
  @EnumSource
  void invoicePastDue(BodyStyle style) {
    Invoice invoice = billed();
    shown();
    world.passes(Duration.ofDays(32));
    String what =
        "Invoice %s is past due since %s: 49.00 USD still to be paid"
            .formatted(invoice.number(), invoice.dueDate());

    assertThat(told(style, "InvoicePastDue", "Invoice", invoice.id()))
        .containsExactly(
            note("invoice:" + invoice.id() + ":past-due", what + "."),
            task("past-due", what + " – remind the client.", Instant.parse("2026-04-03T19:00:00Z")),
            fields("SHOWN_DAYS_PAST_DUE", "2"));
  }

  @ParameterizedTest
  @EnumSource
  void paymentRefunded(BodyStyle style) {
    Invoice invoice = billed();
    Payment payment = world.zuora.money().pay(invoice.number());
    shown();
    Refund refund = world.zuora.money().refund(payment.number());

    assertThat(told(style, "PaymentRefundProcessed", "Refund", refund.id()))
        .containsExactly(
            note(
                "refund:" + refund.id(),
                "49.00 USD refunded on 2026-03-02 (refund %s, of payment %s): Standard Refund."
                    .formatted(refund.number(), payment.number())),
            fields(
                "SHOWN_BALANCE", "49.00",
                "SHOWN_LAST_PAYMENT", "49.00 USD refunded on 2026-03-02"));
  }

  @ParameterizedTest
  @EnumSource
  void paymentMethodExpiringAndUpdated(BodyStyle style) {
    shown();
    world.passes(Duration.ofHours(1));
    PaymentMethod card = world.zuora.cards().expire(account);

    assertThat(told(style, "PaymentMethodExpiring", "PaymentMethod", card.id()))
        .containsExactly(
            task(
                "card",
                "The payment method runs out: CreditCard ending in 1111, good through 2026-03"
                    + " – ask the client for a new one before it fails.",
                Instant.parse("2026-03-03T15:00:00Z")));

    long task = taskId();
    world.zuora.cards().renew(account, YearMonth.of(2029, 12));
    world.passes(Duration.ofHours(1));
    String what =
        "The customer pays with another payment method now: CreditCard ending in 1111, good"
            + " through 2029-12.";

    assertThat(told(style, "PaymentMethodUpdated", "PaymentMethod", card.id()))
        .containsExactly(
            note("method:" + card.id() + ":updated:1111:2029-12", what), Written.done(task, what));
  }

  @ParameterizedTest
  @EnumSource
  void subscriptionSuspendedAndResumed(BodyStyle style) {
    shown();
    world.zuora.people().suspend(number);

    List<Written> suspended = told(style, "SubscriptionSuspended", "Subscription", number);

    assertThat(suspended).hasSize(2);
    assertThat(suspended.getFirst().body().path(0).path("params").path("text").asText())
        .startsWith(
            "Subscription %s (Starter) is suspended: it is not billed until it is resumed."
                .formatted(number));
    assertThat(suspended.getLast()).isEqualTo(fields("ZUORA_STATUS", "Suspended (starter)"));

    world.passes(Duration.ofDays(1));
    world.zuora.people().resume(number);

    assertThat(told(style, "SubscriptionResumed", "Subscription", number))
        .hasSize(2)
        .last()
        .isEqualTo(fields("ZUORA_STATUS", "Active (starter)"));
  }

  @ParameterizedTest
  @EnumSource
  void orderPending(BodyStyle style) {
    shown();
    world.zuora.tenant().ordersLeft(OrderStatus.PENDING);
    world.zuora.people().renew(number);
    String order = world.zuora.orders().getLast().number();

    assertThat(told(style, "OrderPending", "Order", order))
        .containsExactly(
            note(
                "order:" + order + ":pending",
                "Order %s is Pending in Zuora: nothing of it is billed until somebody completes"
                        .formatted(order)
                    + " it there."));
  }
}
