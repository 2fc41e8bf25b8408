package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.callout.Sent;
import io.kommozuora.simulators.zuora.tenant.Functions;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutReader;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once it is set up, what happens in Zuora is told in words that the receiver understands. */
final class CalloutsTest {
  private static final String SUBSCRIPTION = "KOMMO-S-1";

  private final World world = new World().withSubscription();
  private final ZuoraSimulator zuora = world.zuora();
  private final CalloutReader reader = new CalloutReader(Optional.empty(), Optional.empty());

  @BeforeEach
  void setUp() {
    assertThat(world.run().code()).isZero();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aPostedInvoice() throws InterruptedException {
    Invoice invoice = billed();

    Callout callout = only(CalloutType.INVOICE_POSTED);
    assertThat(callout.invoiceId()).contains(invoice.id());
    assertThat(callout.crmId()).contains("31415926");
    assertThat(callout.occurred()).contains(Instant.parse("2026-03-01T12:00:00Z"));
  }

  @Test
  void anInvoicePastDueOnce() throws InterruptedException {
    Invoice invoice = billed();
    zuora.pastDue(invoice.id());
    zuora.time().advance(Duration.ofDays(20));

    assertThat(only(CalloutType.INVOICE_PAST_DUE).invoiceId()).contains(invoice.id());
  }

  @Test
  void aPayment() throws InterruptedException {
    String payment = zuora.money().pay(billed().id()).id();

    assertThat(only(CalloutType.PAYMENT_PROCESSED).paymentId()).contains(payment);
  }

  @Test
  void everyFailureOfAPayment() throws InterruptedException {
    Invoice invoice = billed();
    String first = zuora.money().decline(invoice.id(), "No").id();
    String second = zuora.money().decline(invoice.id(), "No").id();

    assertThat(told(CalloutType.PAYMENT_PROCESSING_ERROR))
        .extracting(callout -> callout.paymentId().orElse(""))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void aRefund() throws InterruptedException {
    String payment = zuora.money().pay(billed().id()).id();
    String refund = zuora.money().refund(payment).id();

    assertThat(only(CalloutType.PAYMENT_REFUNDED).refundId()).contains(refund);
  }

  @Test
  void aCardThatIsRenewed() throws InterruptedException {
    String card = zuora.cards().renew("KOMMO-1", YearMonth.of(2031, 5)).id();

    assertThat(only(CalloutType.PAYMENT_METHOD_UPDATED).paymentMethodId()).contains(card);
  }

  @Test
  void aCardThatEnds() throws InterruptedException {
    String card = zuora.cards().expire("KOMMO-1").id();

    assertThat(only(CalloutType.PAYMENT_METHOD_EXPIRING).paymentMethodId()).contains(card);
  }

  @Test
  void aTermThatEndsThreeTimes() throws InterruptedException {
    zuora.time().advance(Duration.ofDays(364));

    List<Callout> told = told(CalloutType.CONTRACT_RENEWAL_REMINDER);
    assertThat(told)
        .extracting(Callout::daysBefore)
        .containsExactlyInAnyOrder(OptionalInt.of(90), OptionalInt.of(60), OptionalInt.of(30));
    assertThat(told)
        .allSatisfy(
            each ->
                assertThat(each.subscriptionNumber())
                    .contains(new SubscriptionNumber(SUBSCRIPTION)));
  }

  @ParameterizedTest
  @CsvSource({
    "SUBSCRIPTION_CANCELED, ORDERS",
    "SUBSCRIPTION_RENEWED, ORDERS",
    "SUBSCRIPTION_SUSPENDED, ORDERS",
    "SUBSCRIPTION_RESUMED, ORDERS",
    "SUBSCRIPTION_CANCELED, CLASSIC",
    "SUBSCRIPTION_RENEWED, CLASSIC",
    "SUBSCRIPTION_SUSPENDED, CLASSIC",
    "SUBSCRIPTION_RESUMED, CLASSIC"
  })
  void whatPeopleDoToSubscriptions(CalloutType type, Functions functions)
      throws InterruptedException {
    zuora.tenant().functions(functions);
    if (type == CalloutType.SUBSCRIPTION_RESUMED) {
      zuora.people().suspend(SUBSCRIPTION);
    }

    switch (type) {
      case SUBSCRIPTION_CANCELED -> zuora.people().cancel(SUBSCRIPTION);
      case SUBSCRIPTION_RENEWED -> zuora.people().renew(SUBSCRIPTION);
      case SUBSCRIPTION_SUSPENDED -> zuora.people().suspend(SUBSCRIPTION);
      default -> zuora.people().resume(SUBSCRIPTION);
    }

    Callout callout = only(type);
    assertThat(callout.subscriptionNumber()).contains(new SubscriptionNumber(SUBSCRIPTION));
    assertThat(callout.orderNumber().isPresent()).isEqualTo(functions == Functions.ORDERS);
  }

  @Test
  void anOrderThatWaits() throws InterruptedException {
    zuora.tenant().triggerDatesRequired(true);
    var order = World.order().put("orderNumber", "KOMMO-O-2");
    order.remove("newAccount");
    order.put("existingAccountNumber", "KOMMO-1");
    ObjectNode action = order.withObject("/subscriptions/0/orderActions/0");
    action.remove("triggerDates");
    action.withObject("/createSubscription").put("subscriptionNumber", "KOMMO-S-2");
    world.post("v1/orders", order);

    assertThat(only(CalloutType.ORDER_PENDING).orderNumber())
        .contains(new OrderNumber("KOMMO-O-2"));
  }

  @Test
  void aTenantThatTellsChangesTwiceIsUnderstoodTwice() throws InterruptedException {
    zuora.tenant().functions(Functions.HARMONIZED).changesToldTwice(true);

    zuora.people().cancel(SUBSCRIPTION);

    assertThat(told(CalloutType.SUBSCRIPTION_CANCELED)).hasSize(2);
  }

  private Invoice billed() {
    return zuora.money().runBilling("KOMMO-1").orElseThrow();
  }

  private Callout only(CalloutType type) throws InterruptedException {
    List<Callout> told = told(type);
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  /** What was told of that type; whatever was told names the account, and leaves no doubt. */
  private List<Callout> told(CalloutType type) throws InterruptedException {
    List<Callout> all = world.sent().stream().map(this::read).toList();
    assertThat(all)
        .allSatisfy(
            each -> {
              assertThat(each.doubted()).isEmpty();
              assertThat(each.accountNumber()).contains(new AccountNumber("KOMMO-1"));
              assertThat(each.accountId()).isEqualTo(zuora.account("KOMMO-1").map(a -> a.id()));
              assertThat(each.occurred()).isPresent();
            });
    return all.stream().filter(each -> each.type() == type).toList();
  }

  private Callout read(Sent sent) {
    assertThat(sent.code()).isEqualTo(200);
    return (Callout) reader.read(sent.body());
  }
}
