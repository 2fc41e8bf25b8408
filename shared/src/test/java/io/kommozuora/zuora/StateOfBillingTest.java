package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.CurrentTerm;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.Order;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.billing.RatePlan;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.Term;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.ScriptedApi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateOfBillingTest {
  private static final SubscriptionNumber SUBSCRIPTION = new SubscriptionNumber("KOMMO-S-31415926");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final ScriptedApi api = new ScriptedApi();
  private final ZuoraClient zuora =
      new ZuoraClient(api.client(ZuoraClient.verdict()), "2025-08-12");

  @AfterEach
  void close() {
    api.close();
  }

  private static Money euro(String amount) {
    return new Money(new BigDecimal(amount), EUR);
  }

  private static ObjectNode sample() {
    return ZuoraSamples.json("get-subscription-200.json");
  }

  private Subscription read(ObjectNode json) {
    api.answers(200, json.toString());
    return zuora.subscription(SUBSCRIPTION).orElseThrow();
  }

  @Test
  void readsAnAccountAndItsMoney() {
    api.answers(200, ZuoraSamples.text("get-account-200.json"));

    assertThat(zuora.account(new AccountKey("8ad0000000000000000000000000a001")))
        .contains(
            new Account(
                Orders.ACCOUNT,
                "Example GmbH",
                "Active",
                EUR,
                Optional.of(euro("1234.50")),
                Optional.of(euro("99.90")),
                Optional.of("31415926"),
                Optional.of(new PaymentMethodId("8ad0000000000000000000000000c001")),
                Map.of("KommoCustomerId__c", "C30500118")));
    assertThat(api.asked().line()).isEqualTo("GET /v1/accounts/8ad0000000000000000000000000a001");
  }

  @Test
  void anAccountThatIsNobodysIsNone() {
    ObjectNode json = ZuoraSamples.json("get-account-200.json");
    json.withObject("/basicInfo").put("accountNumber", "2019 / old customer");
    api.answers(200, json.toString());

    assertThat(zuora.account(new AccountKey("8ad0000000000000000000000000a001"))).isEmpty();
  }

  @Test
  void readsWhatASubscriptionConsistsOf() {
    Subscription subscription = read(sample());

    assertThat(subscription.version()).isEqualTo(3);
    assertThat(subscription.contractedMrr()).contains(euro("99.90"));
    assertThat(subscription.plans()).containsExactly(Orders.PLAN);
    assertThat(subscription.ratePlans())
        .containsExactly(
            new RatePlan(
                "8ad00000000000000000000000006002",
                Orders.PLAN,
                "Growth",
                List.of(
                    new RatePlan.Charge(
                        "C-00000017",
                        Orders.SEATS,
                        Optional.of(new BigDecimal("30")),
                        Optional.of(euro("3.33")),
                        Optional.of(LocalDate.parse("2026-04-01"))),
                    new RatePlan.Charge(
                        "C-00000018",
                        new ChargeId("8ad0000000000000000000000000bbbc"),
                        Optional.empty(),
                        Optional.of(euro("250")),
                        Optional.empty()))));
  }

  @Test
  void readsTheTermASubscriptionIsIn() {
    assertThat(read(sample()).term())
        .isEqualTo(
            new CurrentTerm(
                Optional.of(LocalDate.parse("2026-03-01")),
                Optional.of(LocalDate.parse("2027-03-01")),
                true,
                Optional.of(Term.of("1 year"))));
  }

  @Test
  void readsThatItBecomesEvergreen() {
    ObjectNode json = sample().put("renewalSetting", "RENEW_TO_EVERGREEN").put("renewalTerm", 0);

    assertThat(read(json).term().renewal()).contains(new Term.Evergreen());
  }

  @ParameterizedTest
  @CsvSource({"0, Month", "-1, Month", "6, Fortnight", "6, ''"})
  void guessesNoRenewal(int period, String unit) {
    ObjectNode json = sample().put("renewalTerm", period).put("renewalTermPeriodType", unit);

    assertThat(read(json).term().renewal()).isEmpty();
  }

  @Test
  void theEndOfATermIsNoCancellation() {
    assertThat(read(sample()).cancelled()).isEmpty();
    assertThat(read(sample().put("status", "Cancelled")).cancelled())
        .contains(LocalDate.parse("2027-03-01"));
    assertThat(read(sample().put("scheduledCancelDate", "2026-09-30")).cancelled())
        .contains(LocalDate.parse("2026-09-30"));
  }

  private static String page(boolean more, ObjectNode... subscriptions) {
    ObjectNode page = JsonHttp.JSON.createObjectNode().put("success", true);
    page.putArray("subscriptions").addAll(List.of(subscriptions));
    return (more ? page.put("nextPage", "https://elsewhere.example/v1?page=2") : page).toString();
  }

  @Test
  void readsAnAccountsSubscriptionsOnAllPages() {
    api.answers(200, page(true, sample(), sample().put("subscriptionNumber", "2019 / old")))
        .answers(200, page(false, sample().put("subscriptionNumber", "KOMMO-S-2")));

    assertThat(zuora.subscriptions(Orders.ACCOUNT))
        .extracting(Subscription::number)
        .containsExactly(SUBSCRIPTION, new SubscriptionNumber("KOMMO-S-2"));
    String line = "GET /v1/subscriptions/accounts/KOMMO-C30500118?pageSize=40&page=";
    assertThat(api.asked().line()).isEqualTo(line + 1);
    assertThat(api.asked().line()).isEqualTo(line + 2);
  }

  @Test
  void anAccountThatIsNotThereHasNoSubscriptions() {
    api.answers(404, "{\"success\":false,\"reasons\":[{\"code\":50000040,\"message\":\"m\"}]}");

    assertThat(zuora.subscriptions(Orders.ACCOUNT)).isEmpty();
  }

  @Test
  void aSubscriptionThatCannotBeReadIsNotLeftOut() {
    ObjectNode unreadable = sample();
    unreadable.remove("subscriptionNumber");
    api.answers(200, page(false, sample(), unreadable));

    assertThatThrownBy(() -> zuora.subscriptions(Orders.ACCOUNT))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessage(
            "GET /v1/subscriptions/accounts/KOMMO-C30500118:"
                + " no answer (unreadable: no subscriptionNumber)");
  }

  @Test
  void readsAnOrder() {
    api.answers(200, ZuoraSamples.text("get-order-200.json"));
    OrderNumber number = new OrderNumber("O-00000077");

    assertThat(zuora.order(number))
        .contains(
            new Order(
                number,
                "Pending",
                Optional.of(new AccountNumber("KOMMO-C30500118")),
                List.of(
                    new Order.Part(
                        SUBSCRIPTION, List.of("TermsAndConditions", "RenewSubscription")))));
    assertThat(api.asked().line()).isEqualTo("GET /v1/orders/O-00000077");
  }
}
