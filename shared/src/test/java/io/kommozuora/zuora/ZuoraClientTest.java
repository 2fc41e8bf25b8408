package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Opened;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.Retries;
import io.kommozuora.http.ScriptedApi;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraClientTest {
  private static final SubscriptionNumber SUBSCRIPTION = new SubscriptionNumber("KOMMO-S-31415926");
  private static final String NOT_THERE =
      "{'success':false,'reasons':[{'code':50000040,'message':'m'}]}";

  private final ScriptedApi api = new ScriptedApi();
  private final VirtualTime time = new VirtualTime();
  private final ZuoraClient zuora =
      new ZuoraClient(
              api.client(
                  ZuoraClient.verdict(),
                  Retries.times(3, Duration.ofSeconds(5), time),
                  Duration.ofSeconds(10)),
              "2025-08-12")
          .within(Deadline.in(Duration.ofMinutes(1), time));

  @AfterEach
  void close() {
    api.close();
  }

  private ScriptedApi answers(String body) {
    return api.answers(200, body.replace('\'', '"'));
  }

  @Test
  void ordersWithKeyAndVersion() {
    answers("{'success':true,'status':'Completed','subscriptions':[{'status':'Active'}]}");

    Opened opened = zuora.order(Orders.opening(), "key-1");

    assertThat(opened).isEqualTo(new Opened(Orders.ACCOUNT, SUBSCRIPTION, "Active"));
    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /v1/orders");
    assertThat(asked.headers().get("Idempotency-Key")).isEqualTo("key-1");
    assertThat(asked.headers().get("Zuora-Version")).isEqualTo("2025-08-12");
    assertThat(asked.headers().get("Zuora-Entity-Ids")).isNull();
    assertThat(asked.json()).isEqualTo(OrderJson.of(Orders.opening()));
  }

  @Test
  void namesTheEntityOrTheOrganisation() {
    answers("{'success':true}");
    answers("{'success':true}");

    zuora
        .with(new Access("default", Optional.of("2c92"), Optional.empty()))
        .order(Orders.opening(), "key-1");
    zuora
        .with(new Access("default", Optional.empty(), Optional.of("9f3a")))
        .order(Orders.opening(), "key-2");

    assertThat(api.asked().headers().get("Zuora-Entity-Ids")).isEqualTo("2c92");
    assertThat(api.asked().headers().get("Zuora-Org-Ids")).isEqualTo("9f3a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'success':true,'status':'Completed'}                                     | Active",
        "{'success':true,'status':'Completed','subscriptionNumbers':['A-S1']}      | Active",
        "{'success':true,'status':'Pending'}                                       | Pending",
        "{'success':true,'status':'Pending','subscriptions':[{'status':'Pending'}]}| Pending"
      })
  void saysWhatStateTheSubscriptionIsIn(String answer, String status) {
    answers(answer);

    assertThat(zuora.order(Orders.opening(), "key-1").status()).isEqualTo(status);
  }

  @Test
  void neverOrdersTwiceByItself() {
    api.dropsTheLine().answers(503, "");

    assertThatThrownBy(() -> zuora.order(Orders.opening(), "key-1"))
        .isInstanceOf(ApiException.NoAnswer.class);
    assertThatThrownBy(() -> zuora.open(Orders.account(), "key-1"))
        .isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void opensAnAccountAlone() {
    answers("{'success':true,'accountId':'x'}");

    zuora.open(Orders.account(), "key-2");

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /v1/accounts");
    assertThat(asked.headers().get("Idempotency-Key")).isEqualTo("key-2");
    assertThat(asked.json()).isEqualTo(AccountJson.alone(Orders.account()));
  }

  @Test
  void subscribesOnAnAccountThatIsThere() {
    answers("{'success':true,'subscriptionId':'x'}");

    Opened opened = zuora.subscribe(Orders.opening(), "key-3");

    assertThat(opened).isEqualTo(new Opened(Orders.ACCOUNT, SUBSCRIPTION, "Active"));
    assertThat(api.asked().line()).isEqualTo("POST /v1/subscriptions");
  }

  @Test
  void readsAnAccount() {
    answers(
        "{'success':true,'basicInfo':{'accountNumber':'KOMMO-C1','name':'Acme','status':'Active'},"
            + "'billingAndPayment':{'currency':'USD'}}");
    AccountNumber number = new AccountNumber("KOMMO-C1");

    Account account = zuora.account(number).orElseThrow();

    assertThat(account.number()).isEqualTo(number);
    assertThat(account.name()).isEqualTo("Acme");
    assertThat(account.status()).isEqualTo("Active");
    assertThat(account.currency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(account.balance()).isEmpty();
    assertThat(api.asked().line()).isEqualTo("GET /v1/accounts/KOMMO-C1");
  }

  @Test
  void readsASubscription() {
    answers(
        "{'success':true,'subscriptionNumber':'KOMMO-S-31415926','accountNumber':'KOMMO-C1',"
            + "'status':'Active','KommoDealId__c':'31415926','ratePlans':["
            + "{'productRatePlanId':'8ad0000000000000000000000000cccc','lastChangeType':'Remove'},"
            + "{'productRatePlanId':'8ad0000000000000000000000000aaaa','lastChangeType':'Add'}]}");

    Subscription subscription = zuora.subscription(SUBSCRIPTION).orElseThrow();

    assertThat(subscription.account()).isEqualTo(new AccountNumber("KOMMO-C1"));
    assertThat(subscription.plans()).containsExactly(Orders.PLAN);
    assertThat(subscription.customFields())
        .containsExactly(Map.entry("KommoDealId__c", "31415926"));
    assertThat(subscription.lives()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void whatIsNotThereIsEmptyInBothVersions(int status) {
    for (int i = 0; i < 4; i++) {
      api.answers(status, NOT_THERE.replace('\'', '"'));
    }

    assertThat(zuora.account(Orders.ACCOUNT)).isEmpty();
    assertThat(zuora.subscription(SUBSCRIPTION)).isEmpty();
    assertThat(zuora.orderStatus(new OrderNumber("KOMMO-O-1-1"))).isEmpty();
    assertThat(zuora.id(new RatePlanId("PRP-00000123"))).isEmpty();
  }

  @Test
  void anotherRejectionIsNotAnAbsence() {
    answers("{'success':false,'reasons':[{'code':50000020,'message':'m'}]}");

    assertThatThrownBy(() -> zuora.account(Orders.ACCOUNT))
        .isInstanceOf(ApiException.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'success':true}",
        "{'success':true,'basicInfo':{'accountNumber':'A1'}}",
        "{'success':true,'basicInfo':{'accountNumber':'A1'},'billingAndPayment':{'currency':'??'}}"
      })
  void anAccountThatCannotBeReadIsNoAnswer(String body) {
    answers(body);

    assertThatThrownBy(() -> zuora.account(Orders.ACCOUNT))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageStartingWith("GET /v1/accounts/KOMMO-C30500118: no answer (unreadable");
  }

  @Test
  void looksUpAPlanByItsNumberOnly() {
    answers("{'success':true,'id':'8ad0000000000000000000000000aaaa'}");

    assertThat(zuora.id(new RatePlanId("PRP-00000123"))).contains(Orders.PLAN);
    assertThat(zuora.id(Orders.PLAN)).contains(Orders.PLAN);
    assertThat(api.asked().line()).isEqualTo("GET /v1/product-rate-plans/PRP-00000123");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void readsAgainAfterALock() {
    answers("{'success':false,'reasons':[{'code':40000050,'message':'m'}]}");
    answers("{'success':true,'order':{'status':'Pending'}}");

    assertThat(zuora.orderStatus(new OrderNumber("KOMMO-O-1-1"))).contains("Pending");
    assertThat(time.sleeps()).hasSize(1);
  }

  @Test
  void anOrdersFingerprintIsItsContents() {
    String fingerprint = ZuoraClient.fingerprint(Orders.opening());

    assertThat(fingerprint).matches("[0-9a-f]{16}");
    assertThat(ZuoraClient.fingerprint(Orders.opening())).isEqualTo(fingerprint);
    assertThat(ZuoraClient.fingerprint(Orders.evergreen())).isNotEqualTo(fingerprint);
    assertThat(ZuoraClient.fingerprint(Orders.opening().onExisting(new AccountNumber("KOMMO-C1"))))
        .isNotEqualTo(fingerprint);
  }
}
