package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in which something is missing, wrong or said twice: what is known is told, no more. */
final class BodyTest {
  private static final String REST = " Nothing more is known here: look it up in Zuora.";

  private final World world = new World();
  private final long deal = world.sales.sold();
  private final String account = Sales.account(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  private void told(String body) {
    world.posts.signed(body.replace("ACCOUNT", account));
    world.settle();
  }

  @Test
  void aPaymentWithoutItsIdIsToldWithoutACountedAmount() {
    told(
        """
        {"eventType": "PaymentProcessed", "Account": {"AccountNumber": "ACCOUNT"},
         "Payment.Amount": "$1,049.00"}
        """);

    assertThat(world.notes(deal))
        .containsExactly(
            "Zuora reports that a payment was received; it writes the amount as “$1,049.00”."
                + REST);
    assertThat(world.field(deal, "SHOWN_LAST_PAYMENT")).isEmpty();
    assertThat(world.zuora.journal().matching("GET", "/v1/payments.*")).isEmpty();
  }

  @Test
  void theAmountOfABodyNeverStandsAgainstZuoras() {
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    Payment payment = world.zuora.money().pay(invoice.number());

    told(
        "{\"eventType\": \"PaymentProcessed\", \"amount\": \"999.00\", \"paymentId\": \"%s\"}"
            .formatted(payment.id()));

    assertThat(world.notes(deal))
        .singleElement()
        .asString()
        .contains("49.00 USD")
        .doesNotContain("999");
    assertThat(world.field(deal, "SHOWN_LAST_PAYMENT")).startsWith("49.00 USD");
  }

  @Test
  void twoIdsAreNone() {
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    Payment payment = world.zuora.money().pay(invoice.number());

    told(
        """
        {"eventType": "PaymentProcessed", "accountNumber": "ACCOUNT", "paymentId": "%s",
         "Payment": {"Id": "8ad08aef0000000000000000000000ff"}, "amount": "10.00",
         "Payment.Amount": "20.00"}
        """
            .formatted(payment.id()));

    assertThat(world.notes(deal))
        .containsExactly("Zuora reports that a payment was received." + REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../accounts", "{{Payment.Id}}", "<Payment.Id>", "no id", ""})
  void whatCannotBeAnIdIsNotAskedFor(String id) {
    told(
        """
        {"eventType": "PaymentProcessed", "accountNumber": "ACCOUNT", "paymentId": "%s"}
        """
            .formatted(id));

    assertThat(world.notes(deal))
        .containsExactly("Zuora reports that a payment was received." + REST);
    assertThat(world.zuora.journal().matching("GET", "/v1/payments.*")).isEmpty();
  }

  @Test
  void aFailedPaymentWithoutItsIdIsATaskAllTheSame() {
    told(
        """
        {"eventType": "PaymentProcessingError", "accountNumber": "ACCOUNT", "failureNumber": "2",
         "amount": "$49.00"}
        """);

    String report = "Zuora reports that a payment failed; it writes the amount as “$49.00”.";
    assertThat(world.notes(deal)).containsExactly(report + REST);
    assertThat(World.spoken(world.onlyTask(deal).text()))
        .isEqualTo("Contact client – payment failed. " + report + " It was attempt 2.");
    assertThat(world.field(deal, "SHOWN_LAST_PAYMENT")).isEmpty();

    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    world.passes(Duration.ofHours(1));
    Payment payment = world.zuora.money().pay(invoice.number());
    told("{\"eventType\": \"PaymentProcessed\", \"paymentId\": \"%s\"}".formatted(payment.id()));

    assertThat(world.onlyTask(deal).completed()).isTrue();
  }

  @Test
  void anInvoicePastDueWithoutItsIdIsATask() {
    told(
        """
        {"eventType": "InvoicePastDue", "accountNumber": "ACCOUNT"}
        """);

    Task task = world.onlyTask(deal);
    assertThat(World.spoken(task.text()))
        .isEqualTo("Remind the client. Zuora reports that an invoice is past due." + REST);
    assertThat(world.notes(deal))
        .containsExactly("Zuora reports that an invoice is past due." + REST);
    assertThat(world.field(deal, "SHOWN_DAYS_PAST_DUE")).isEqualTo("0");
  }

  @Test
  void anAccountsOnlySubscriptionIsMeantWhereNoneIsNamed() {
    world.zuora.people().cancel(Sales.subscription(deal).value());

    told(
        """
        {"eventType": "SubscriptionCanceled", "accountNumber": "ACCOUNT"}
        """);

    assertThat(world.notes(deal))
        .containsExactly(
            "Subscription %s (Starter) is cancelled; it ended on 2026-03-02."
                .formatted(Sales.subscription(deal)));
  }

  @Test
  void noneOfTwoSubscriptionsIsGuessed() {
    long second = world.sales.soldTo(deal);
    world.zuora.people().cancel(Sales.subscription(deal).value());

    told(
        """
        {"eventType": "SubscriptionCanceled", "accountNumber": "ACCOUNT"}
        """);

    assertThat(world.notes(deal)).isEmpty();
    assertThat(world.notes(second))
        .containsExactly(
            "Zuora reports that a subscription was cancelled."
                + REST
                + " It is about the whole account; this is its latest won deal.");
  }

  @Test
  void whatIsNamedByTheAccountsIdAloneFindsItsDeal() {
    String id = world.zuora.account(account).orElseThrow().id();

    told(
        """
        {"eventType": "PaymentProcessed", "accountId": "%s"}
        """
            .formatted(id));

    assertThat(world.notes(deal))
        .containsExactly("Zuora reports that a payment was received." + REST);
  }

  @Test
  void whatZuoraSaysOtherwiseIsToldAsZuoraSaysIt() {
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    Payment payment = world.zuora.money().decline(invoice.number(), "Insufficient funds");

    told("{\"eventType\": \"PaymentProcessed\", \"paymentId\": \"%s\"}".formatted(payment.id()));

    assertThat(world.notes(deal)).singleElement().asString().contains("failed on 2026-03-02");
    assertThat(world.onlyTask(deal).completed()).isFalse();
  }

  @Test
  void anEventThatIsNotSoTellsNobody() {
    told(
        """
        {"eventType": "SubscriptionCanceled", "subscriptionNumber": "%s"}
        """
            .formatted(Sales.subscription(deal)));

    assertThat(world.notes(deal)).isEmpty();
    assertThat(Written.in(world.kommo)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventType\": \"BillRunCompleted\", \"accountNumber\": \"ACCOUNT\"}",
        "{\"event\": \"1210\", \"Account.Name\": \"Acme Labs\", \"amount\": \"$49\"}",
        "{\"accountNumber\": \"ACCOUNT\"}",
        "{}",
        "[]",
        "Acme Labs",
        "{\"eventType\": \"PaymentProcessed\""
      })
  void whatWeDoNothingForIsAcceptedAndKeptOutOfTheLogs(String body) {
    try (LogText log = new LogText()) {
      told(body);

      assertThat(log.all()).contains("callout ").doesNotContain("Acme", "$49", account);
    }
    assertThat(world.waiting()).isZero();
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
    assertThat(world.depth(world.stack.zuoraQuarantine())).isZero();
    assertThat(world.kommo.journal().all()).isEmpty();
  }
}
