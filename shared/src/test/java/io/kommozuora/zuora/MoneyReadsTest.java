package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.billing.Refund;
import io.kommozuora.billing.RefundKey;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.ScriptedApi;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyReadsTest {
  private static final AccountKey ACCOUNT = new AccountKey("8ad0000000000000000000000000a001");
  private static final InvoiceKey INVOICE = new InvoiceKey("8ad0000000000000000000000000e001");
  private static final PaymentKey PAYMENT = new PaymentKey("8ad0000000000000000000000000d001");
  private static final RefundKey REFUND = new RefundKey("8ad0000000000000000000000000b001");
  private static final PaymentMethodId METHOD =
      new PaymentMethodId("8ad0000000000000000000000000c001");
  private static final String NOT_THERE =
      "{\"success\":false,\"reasons\":[{\"code\":50000040,\"message\":\"m\"}]}";
  private static final String NO_FEATURE =
      "{\"success\":false,\"reasons\":[{\"code\":50000010,\"message\":\"m\"}]}";
  private static final ZoneId TENANT = ZoneId.of("America/Los_Angeles");

  private final ScriptedApi api = new ScriptedApi();
  private final ZuoraClient zuora =
      new ZuoraClient(api.client(ZuoraClient.verdict()), "2025-08-12");

  @AfterEach
  void close() {
    api.close();
  }

  private void samples(String... names) {
    Stream.of(names).forEach(name -> api.answers(200, ZuoraSamples.text(name)));
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  private void asked(String... lines) {
    for (String line : lines) {
      assertThat(api.asked().line()).isEqualTo(line);
    }
    assertThat(api.requests()).isEqualTo(lines.length);
  }

  @Test
  void readsAPaymentAndWhatItPaid() {
    samples("get-payment-200.json", "get-payment-parts-200.json");

    Payment payment = zuora.payment(new PaymentKey("P-00000042")).orElseThrow();

    assertThat(payment)
        .usingRecursiveComparison()
        .ignoringFields("created")
        .isEqualTo(
            new Payment(
                PAYMENT,
                "P-00000042",
                ACCOUNT,
                Optional.of(new AccountNumber("KOMMO-C30500118")),
                Optional.of(money("199.10", "USD")),
                "Processed",
                Optional.of(LocalDate.parse("2026-03-01")),
                Optional.empty(),
                Optional.of("This transaction has been approved."),
                Optional.of("approve"),
                Optional.of("3217674.800792635"),
                Optional.of(METHOD),
                List.of(new Payment.Applied(INVOICE, Optional.of(money("195", "USD"))))));
    assertThat(payment.created().orElseThrow().in(TENANT))
        .isEqualTo(Instant.parse("2026-03-01T19:30:37Z"));
    asked("GET /v1/payments/P-00000042", "GET /v1/payments/P-00000042/parts?pageSize=40&page=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {NOT_THERE, NO_FEATURE})
  void queriesAPaymentWhereThereIsNoCallForIt(String answer) {
    api.answers(200, answer);
    samples("query-payment-200.json");

    Payment payment = zuora.payment(PAYMENT).orElseThrow();

    assertThat(payment.number()).isEqualTo("P-00000042");
    assertThat(payment.accountNumber()).contains(new AccountNumber("KOMMO-C30500118"));
    assertThat(payment.amount()).contains(money("199.10", "USD"));
    assertThat(payment.status()).isEqualTo("Error");
    assertThat(payment.response()).contains("Insufficient funds");
    assertThat(payment.created().orElseThrow().in(ZoneId.of("Europe/Berlin")))
        .isEqualTo(Instant.parse("2026-03-01T19:30:37Z"));
    assertThat(payment.applied())
        .containsExactly(new Payment.Applied(INVOICE, Optional.of(money("199.10", "USD"))));
    asked(
        "GET /v1/payments/" + PAYMENT,
        "GET /object-query/payments/" + PAYMENT + "?expand[]=account&expand[]=paymentapplications");
  }

  @Test
  void readsTheInvoicesOfAPaymentOnAllPages() {
    ObjectNode first = ZuoraSamples.json("get-payment-parts-200.json");
    first.put("nextPage", "https://elsewhere.example/v1/payments/x/parts?page=2");
    samples("get-payment-200.json");
    api.answers(200, first.toString());
    samples("get-payment-parts-200.json");

    assertThat(zuora.payment(PAYMENT).orElseThrow().applied()).hasSize(2);

    String parts = "GET /v1/payments/" + PAYMENT + "/parts?pageSize=40&page=";
    asked("GET /v1/payments/" + PAYMENT, parts + 1, parts + 2);
  }

  @Test
  void readsAnInvoice() {
    samples("get-invoice-200.json");

    Invoice invoice = zuora.invoice(INVOICE).orElseThrow();

    assertThat(invoice.id()).isEqualTo(INVOICE);
    assertThat(invoice.number()).isEqualTo("INV00000001");
    assertThat(invoice.account()).isEqualTo(ACCOUNT);
    assertThat(invoice.amount()).contains(money("700", "EUR"));
    assertThat(invoice.balance()).contains(money("512.35", "EUR"));
    assertThat(invoice.status()).isEqualTo("Posted");
    assertThat(invoice.issued()).contains(LocalDate.parse("2026-03-01"));
    assertThat(invoice.due()).contains(LocalDate.parse("2026-03-31"));
    assertThat(invoice.created().orElseThrow().in(TENANT))
        .isEqualTo(Instant.parse("2026-03-01T11:49:16Z"));
    asked("GET /v1/invoices/" + INVOICE);
  }

  @Test
  void readsTheSubscriptionsOnAllPagesOfAnInvoice() {
    samples("get-invoice-items-200-page-1.json", "get-invoice-items-200-page-2.json");

    assertThat(zuora.subscriptionsOn(INVOICE))
        .containsExactlyInAnyOrder(
            new SubscriptionNumber("KOMMO-S-31415926"), new SubscriptionNumber("A-S00000004"));
    String items = "GET /v1/invoices/" + INVOICE + "/items?pageSize=40&page=";
    asked(items + 1, items + 2);
  }

  @Test
  void anInvoiceThatIsNotThereIsForNothing() {
    api.answers(404, NOT_THERE);

    assertThat(zuora.subscriptionsOn(INVOICE)).isEmpty();
  }

  @Test
  void anInvoiceWithoutACurrencyIsInItsAccounts() {
    api.answers(200, ZuoraSamples.json("get-invoice-200.json").putNull("currency").toString());
    samples("get-account-200.json");

    Invoice invoice = zuora.invoice(INVOICE).orElseThrow();

    assertThat(invoice.amount()).contains(money("700", "EUR"));
  }

  @Test
  void anAmountInACurrencyNobodyKnowsIsNone() {
    api.answers(200, ZuoraSamples.json("get-invoice-200.json").putNull("currency").toString());
    api.answers(404, NOT_THERE);

    assertThat(zuora.invoice(INVOICE).orElseThrow().balance()).isEmpty();
  }

  @Test
  void aPageThatCannotBeReadIsNoInvoiceWithFewerSubscriptions() {
    samples("get-invoice-items-200-page-1.json");
    api.answers(502, "<html></html>");

    assertThatThrownBy(() -> zuora.subscriptionsOn(INVOICE))
        .isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void aPageThatIsMissingIsNoEndOfTheList() {
    samples("get-invoice-items-200-page-1.json");
    api.answers(404, NOT_THERE);

    assertThatThrownBy(() -> zuora.subscriptionsOn(INVOICE))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageEndingWith("/items: no answer (page 2 is missing)");
  }

  @Test
  void aListThatNeverEndsEndsWithItsItems() {
    samples("get-invoice-items-200-page-1.json");
    api.answers(
        200, "{\"success\":true,\"invoiceItems\":[],\"nextPage\":\"https://elsewhere.example\"}");

    assertThat(zuora.subscriptionsOn(INVOICE)).hasSize(1);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void aRefundIsInTheCurrencyOfItsPayment() {
    samples("get-refund-200.json", "get-payment-200.json", "get-payment-parts-200.json");

    Refund refund = zuora.refund(REFUND).orElseThrow();

    assertThat(refund)
        .usingRecursiveComparison()
        .ignoringFields("created")
        .isEqualTo(
            new Refund(
                REFUND,
                "R-00000001",
                ACCOUNT,
                Optional.of(PAYMENT),
                Optional.of(money("4", "USD")),
                "Processed",
                Optional.of(LocalDate.parse("2026-03-05")),
                Optional.empty(),
                Optional.of("Standard Refund")));
  }

  @Test
  void queriesARefundWhereThereIsNoCallForIt() {
    api.answers(403, NO_FEATURE);
    samples("query-refund-200.json");

    Refund refund = zuora.refund(REFUND).orElseThrow();

    assertThat(refund.number()).isEqualTo("R-00000001");
    assertThat(refund.payment()).contains(new PaymentKey("P-00000042"));
    assertThat(refund.amount()).contains(money("4", "GBP"));
    asked("GET /v1/refunds/" + REFUND, "GET /object-query/refunds/" + REFUND);
  }

  @Test
  void aRefundOfACreditHasNoPaymentAndNoCurrency() {
    ObjectNode json = ZuoraSamples.json("query-refund-200.json");
    json.put("sourceType", "CreditMemo").put("associatedTransactionNumber", "CM-1");
    json.remove("currency");
    api.answers(404, NOT_THERE).answers(200, json.toString());

    Refund refund = zuora.refund(REFUND).orElseThrow();

    assertThat(refund.payment()).isEmpty();
    assertThat(refund.amount()).isEmpty();
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void readsOfACardWhatAPersonNeeds() {
    samples("get-payment-method-200.json");

    assertThat(zuora.paymentMethod(METHOD))
        .contains(
            new PaymentMethod(
                METHOD,
                Optional.of(ACCOUNT),
                "CreditCard",
                Optional.of("1111"),
                Optional.of(YearMonth.of(2027, 11)),
                OptionalInt.of(2)));
    asked("GET /v1/payment-methods/" + METHOD);
  }

  @Test
  void queriesAPaymentMethodTheCallDoesNotKnow() {
    api.answers(404, NOT_THERE);
    samples("query-payment-method-200.json");

    assertThat(zuora.paymentMethod(METHOD))
        .contains(
            new PaymentMethod(
                METHOD,
                Optional.of(ACCOUNT),
                "BankTransfer",
                Optional.of("0021"),
                Optional.empty(),
                OptionalInt.of(0)));
  }

  private static Stream<String> nothings() {
    return Stream.of("null", "\"\"", "[]", "{}", "true", "-1", "\"  \"");
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void onlyTheIdsAreNeeded(String nothing) {
    String ids = "{'success':true,'id':'8ad01','accountId':'8ad02',";
    String rest =
        "'amount':X,'balance':X,'currency':X,'status':X,'number':X,'invoiceNumber':X,"
            + "'effectiveDate':X,'createdDate':X,'invoiceDate':X,'dueDate':X,'refundDate':X,"
            + "'gatewayResponse':X,'accountNumber':X,'paymentMethodId':X,'parts':X,"
            + "'invoiceItems':X,'cardNumber':X,'expirationMonth':X,'expirationYear':X,"
            + "'numConsecutiveFailures':X,'paymentId':X,'type':X,'success':true}";
    String body = (ids + rest.replace("X", nothing)).replace('\'', '"');
    api.answers(200, body).answers(200, body);
    api.answers(200, body).answers(200, body).answers(404, NOT_THERE);
    api.answers(200, body).answers(200, body);

    assertThat(zuora.payment(PAYMENT).orElseThrow().amount()).isEmpty();
    assertThat(zuora.invoice(INVOICE).orElseThrow().balance()).isEmpty();
    assertThat(zuora.refund(REFUND).orElseThrow().amount()).isEmpty();
    PaymentMethod method = zuora.paymentMethod(METHOD).orElseThrow();
    assertThat(method.lastDigits()).isEmpty();
    assertThat(method.expires()).isEmpty();
    assertThat(method.failures()).isEmpty();
  }

  private static Stream<Function<ZuoraClient, Optional<?>>> everything() {
    return Stream.of(
        zuora -> zuora.payment(PAYMENT),
        zuora -> zuora.invoice(INVOICE),
        zuora -> zuora.refund(REFUND),
        zuora -> zuora.paymentMethod(METHOD),
        zuora -> zuora.account(ACCOUNT),
        zuora -> zuora.order(new OrderNumber("O-00000077")));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void withoutItsIdItIsNoAnswer(Function<ZuoraClient, Optional<?>> read) {
    for (int i = 0; i < 3; i++) {
      api.answers(200, "{\"success\":true,\"amount\":1}");
    }

    assertThatThrownBy(() -> read.apply(zuora))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageContaining("unreadable: no ");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void whatIsNotThereIsEmptyInBothVersions(Function<ZuoraClient, Optional<?>> read) {
    api.answers(200, NOT_THERE).answers(404, NOT_THERE);

    assertThat(read.apply(zuora)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void whatCannotBeReadNowIsNotAbsent(Function<ZuoraClient, Optional<?>> read) {
    api.answers(503, "");

    assertThatThrownBy(() -> read.apply(zuora)).isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void whoMayNotReadAtAllIsTold() {
    api.answers(200, NO_FEATURE).answers(200, NO_FEATURE).answers(200, NO_FEATURE);

    assertThatThrownBy(() -> zuora.payment(PAYMENT)).isInstanceOf(ApiException.Refused.class);
    assertThatThrownBy(() -> zuora.invoice(INVOICE)).isInstanceOf(ApiException.Refused.class);
  }

  @Test
  void aQueryWithoutAnIdIsNoAnswer() {
    api.answers(404, NOT_THERE).answers(200, "{\"message\":\"m\"}");

    assertThatThrownBy(() -> zuora.refund(REFUND)).isInstanceOf(ApiException.NoAnswer.class);
  }
}
