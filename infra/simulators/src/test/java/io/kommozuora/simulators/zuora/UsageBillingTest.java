package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.InvoiceItem;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.catalog.ChargeType;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.ConsumptionFeature;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bill runs at noon of 1 April and 1 May over KOMMO-S-1, which began on 1 March. */
final class UsageBillingTest {
  private static final Duration MARCH = Duration.ofDays(31);
  private static final Duration APRIL = Duration.ofDays(30);

  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aMonthsUsageIsBilledWhenTheMonthHasEnded() {
    zuora.imported(
        Sheet.of(
            "KOMMO-1,GB,10,03/01/2026,,KOMMO-S-1,,",
            "KOMMO-1,GB,0.5,03/31/2026,,KOMMO-S-1,,",
            "KOMMO-1,API_CALL,1234,03/15/2026,,KOMMO-S-1,,",
            "KOMMO-1,GB,7,04/01/2026,,KOMMO-S-1,,"));

    assertThat(usage(bill())).isEmpty();
    advance(MARCH.minusDays(1));
    assertThat(zuora.simulator().money().runBilling()).isEmpty();
    advance(Duration.ofDays(1));
    List<InvoiceItem> items = usage(bill());

    assertThat(items)
        .extracting(InvoiceItem::quantity)
        .map(BigDecimal::toPlainString)
        .containsExactly("1234", "10.5");
    assertThat(items)
        .extracting(InvoiceItem::amount)
        .map(BigDecimal::toPlainString)
        .containsExactly("12.34", "4.73");
    assertThat(items.getFirst().serviceStart()).isEqualTo("2026-03-01");
    assertThat(items.getFirst().serviceEnd()).isEqualTo("2026-03-31");
    assertThat(zuora.simulator().usage().records())
        .extracting(Usage::processed)
        .containsExactly(true, true, true, false);
  }

  @Test
  void anInvoiceTellsItsUsage() {
    zuora.imported(Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,"));
    advance(MARCH);

    String number = bill().number();

    Answered invoice = zuora.get("/v1/invoices/" + number).assertSuccess();
    Answered items = zuora.get("/v1/invoices/" + number + "/items").assertSuccess();
    assertThat(invoice.at("/includesUsage").asBoolean()).isTrue();
    assertThat(invoice.at("/amount").decimalValue()).isEqualByComparingTo("953.5");
    assertThat(items.text("/invoiceItems/1/chargeType")).isEqualTo("Usage");
    assertThat(items.at("/invoiceItems/1/quantity").asInt()).isEqualTo(10);
    assertThat(items.at("/invoiceItems/1/chargeAmount").decimalValue()).isEqualByComparingTo("4.5");
  }

  @Test
  void usageIsBilledOnceAndTheNextMonthByItself() {
    zuora.imported(
        Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,", "KOMMO-1,GB,7,04/02/2026,,KOMMO-S-1,,"));
    bill();
    advance(MARCH);
    assertThat(usage(bill())).hasSize(1);
    assertThat(zuora.simulator().money().runBilling()).isEmpty();

    advance(APRIL);

    assertThat(usage(bill())).extracting(InvoiceItem::quantity).containsExactly(new BigDecimal(7));
  }

  @Test
  void theSameFileTwiceIsBilledTwice() {
    byte[] file = Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,");
    zuora.imported(file);
    zuora.imported(file);
    advance(MARCH);

    assertThat(usage(bill())).extracting(InvoiceItem::quantity).containsExactly(new BigDecimal(20));
  }

  @Test
  void usageAfterItsInvoiceIsNotBilled() {
    advance(MARCH);
    bill();
    zuora.imported(Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,"));

    assertThat(
            zuora.simulator().money().runBilling().stream().flatMap(each -> usage(each).stream()))
        .isEmpty();
    advance(APRIL);
    assertThat(usage(bill())).isEmpty();
    assertThat(zuora.simulator().usage().records().getFirst().processed()).isFalse();
  }

  @Test
  void lateUsageIsBilledOnceWithUnbilledUsage() {
    zuora.tenant().consumption(ConsumptionFeature.UNBILLED_USAGE);
    zuora.imported(Sheet.of("KOMMO-1,GB,3,03/02/2026,,KOMMO-S-1,,"));
    advance(MARCH);
    bill();
    zuora.imported(Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,"));
    advance(APRIL);

    assertThat(usage(bill())).extracting(InvoiceItem::quantity).containsExactly(new BigDecimal(10));
    assertThat(
            zuora.simulator().money().runBilling().stream().flatMap(each -> usage(each).stream()))
        .isEmpty();
  }

  @Test
  void aWrongUnitIsNeverBilled() {
    zuora.imported(Sheet.of("KOMMO-1,gb,10,03/02/2026,,KOMMO-S-1,,"));
    advance(MARCH);

    assertThat(usage(bill())).isEmpty();
    assertThat(zuora.simulator().usage().records().getFirst().processed()).isFalse();
  }

  @Test
  void usageWithoutASubscriptionIsBilledByEachThatFits() {
    withSecondSubscription();
    zuora.imported(Sheet.of("KOMMO-1,GB,10,03/02/2026,,,,"));
    advance(MARCH);

    assertThat(usage(bill()))
        .extracting(InvoiceItem::subscriptionNumber)
        .containsExactlyInAnyOrder("KOMMO-S-1", "KOMMO-S-2");
  }

  @Test
  void usageOfASubscriptionOrChargeIsBilledByNoOther() {
    withSecondSubscription();
    zuora.imported(
        Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-2,,", "KOMMO-1,GB,5,03/02/2026,,,C-00000003,"));
    advance(MARCH);

    assertThat(usage(bill()))
        .extracting(InvoiceItem::subscriptionNumber, item -> item.quantity().intValue())
        .containsExactlyInAnyOrder(tuple("KOMMO-S-1", 5), tuple("KOMMO-S-2", 10));
  }

  @Test
  void usageBeforeTheSubscriptionIsNotBilled() {
    zuora.imported(Sheet.of("KOMMO-1,GB,10,02/28/2026,,KOMMO-S-1,,"));
    advance(MARCH);

    assertThat(usage(bill())).isEmpty();
  }

  @Test
  void deletedUsageIsNotBilled() {
    zuora.imported(Sheet.of("KOMMO-1,GB,10,03/02/2026,,KOMMO-S-1,,"));
    String id = zuora.simulator().usage().records().getFirst().id();
    zuora.send("DELETE", "/v1/object/usage/" + id, "");
    advance(MARCH);

    assertThat(usage(bill())).isEmpty();
  }

  @Test
  void monthsAreCountedFromTheDayThePlanBegan() {
    var order = Bodies.onPlan(Bodies.secondOrder(), SampleCatalog.ENTERPRISE);
    zuora
        .post("/v1/orders", Bodies.json(order.toString().replace("2026-03-01", "2026-01-31")))
        .assertSuccess();
    zuora.imported(
        Sheet.of(
            "KOMMO-1,GB,1,02/27/2026,,KOMMO-S-2,,",
            "KOMMO-1,GB,2,02/28/2026,,KOMMO-S-2,,",
            "KOMMO-1,GB,3,03/30/2026,,KOMMO-S-2,,",
            "KOMMO-1,GB,4,03/31/2026,,KOMMO-S-2,,"));

    List<InvoiceItem> first = usage(bill());
    advance(MARCH.minusDays(1));
    List<InvoiceItem> second = usage(bill());

    assertThat(first)
        .extracting(item -> item.quantity().intValue(), item -> item.serviceEnd().toString())
        .containsExactly(tuple(1, "2026-02-27"));
    assertThat(second)
        .extracting(item -> item.quantity().intValue(), item -> item.serviceEnd().toString())
        .containsExactly(tuple(5, "2026-03-30"));
  }

  @Test
  void sumsAreKeptBySubscriptionUnitAndMonth() {
    zuora.imported(
        Sheet.of(
            "KOMMO-1,GB,0.1,03/01/2026,,KOMMO-S-1,,",
            "KOMMO-1,GB,0.2,03/31/2026,,KOMMO-S-1,,",
            "KOMMO-1,GB,4,04/01/2026,,KOMMO-S-1,,",
            "KOMMO-1,GB,8,03/01/2026,,,,",
            "KOMMO-1,API_CALL,16,03/01/2026,,KOMMO-S-1,,"));

    assertThat(zuora.simulator().usage().sum("KOMMO-S-1", "GB", YearMonth.parse("2026-03")))
        .isEqualTo(new BigDecimal("0.3"));
  }

  private Invoice bill() {
    return zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
  }

  private void advance(Duration step) {
    zuora.simulator().time().advance(step);
  }

  private void withSecondSubscription() {
    zuora
        .post("/v1/orders", Bodies.onPlan(Bodies.secondOrder(), SampleCatalog.ENTERPRISE))
        .assertSuccess();
  }

  private static List<InvoiceItem> usage(Invoice invoice) {
    return invoice.items().stream()
        .filter(item -> item.charge().type() == ChargeType.USAGE)
        .toList();
  }
}
