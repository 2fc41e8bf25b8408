package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QueriesTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void filtersCombineAndMatchInAnyCase() {
    openAccounts(3);

    Answered one = accounts("accountnumber.EQ:kommo-2", "currency.EQ:eur");
    Answered none = accounts("accountnumber.EQ:KOMMO-2", "currency.EQ:USD");

    assertThat(one.at("/data")).hasSize(1);
    assertThat(one.text("/data/0/accountNumber")).isEqualTo("KOMMO-2");
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.at("/data")).isEmpty();
  }

  @Test
  void crmIdsAreFoundAndNotUnique() {
    zuora.post("/v1/accounts", Bodies.account().put("crmId", "7")).assertSuccess();
    zuora
        .post("/v1/accounts", Bodies.account().put("crmId", "7").put("accountNumber", "KOMMO-2"))
        .assertSuccess();

    assertThat(accounts("crmid.EQ:7").at("/data")).hasSize(2);
  }

  @Test
  void pagesFollowACursor() {
    openAccounts(12);

    Answered first = zuora.get("/object-query/accounts");
    Answered second = zuora.get("/object-query/accounts?cursor=" + first.text("/nextPage"));

    assertThat(first.at("/data")).hasSize(10);
    assertThat(second.at("/data")).hasSize(2);
    assertThat(second.at("/nextPage").isMissingNode()).isTrue();
    assertThat(zuora.get("/object-query/accounts?pageSize=5").at("/data")).hasSize(5);
  }

  @Test
  void onlyIndexedCustomFieldsAreFilteredBy() {
    zuora.tenant().unindexedCustomField("Account", "Slow__c");

    assertThat(accounts("Slow__c.EQ:1").status()).isEqualTo(400);
    assertThat(accounts("notes.EQ:1").category()).isEqualTo(27);
    assertThat(accounts("nonsense").category()).isEqualTo(27);
  }

  @Test
  void ordersSubscriptionsAndPlansAreQueriedToo() {
    zuora.withSubscription();

    Answered orders = query("orders", "ordernumber.EQ:KOMMO-O-1");
    Answered subscriptions = query("subscriptions", "name.EQ:KOMMO-S-1");
    Answered plans = query("product-rate-plans", "productrateplannumber.EQ:PRP-00000002");

    assertThat(orders.text("/data/0/status")).isEqualTo("Completed");
    assertThat(subscriptions.text("/data/0/status")).isEqualTo("Active");
    assertThat(plans.text("/data/0/name")).isEqualTo("Growth");
  }

  @Test
  void zoqlSelectsWhatMatchesAndLeavesNullsOut() {
    openAccounts(2);

    Answered answer =
        zoql(
            "select Id, AccountNumber, CrmId, KommoLeadId__c from Account"
                + " where AccountNumber = 'KOMMO-2' and Currency = 'EUR'");

    assertThat(answer.at("/size").asInt()).isEqualTo(1);
    assertThat(answer.at("/done").asBoolean()).isTrue();
    assertThat(answer.text("/records/0/AccountNumber")).isEqualTo("KOMMO-2");
    assertThat(answer.text("/records/0/KommoLeadId__c")).isEqualTo("31415926");
    assertThat(answer.at("/records/0").has("CrmId")).isFalse();
  }

  @Test
  void zoqlKnowsEscapesAndInequality() {
    zuora.post("/v1/accounts", Bodies.account().put("name", "O'Neil \\ Sons")).assertSuccess();

    Answered equal = zoql("select Id from Account where Name = 'O\\'Neil \\\\ Sons'");
    Answered other = zoql("select Id from Account where Name != 'O\\'Neil \\\\ Sons'");

    assertThat(equal.at("/size").asInt()).isEqualTo(1);
    assertThat(other.at("/size").asInt()).isZero();
  }

  @Test
  void zoqlFindsSubscriptions() {
    zuora.withSubscription();

    Answered answer =
        zoql("select Name, Status, Version from Subscription where Status = 'Active'");

    assertThat(answer.text("/records/0/Name")).isEqualTo("KOMMO-S-1");
  }

  @Test
  void zoqlKnowsNoJoinsNoOrderAndNoUpperCase() {
    assertThat(zoql("SELECT Id FROM Account").text("/FaultCode")).isEqualTo("MALFORMED_QUERY");
    assertThat(zoql("select Id from Account order by Id").status()).isEqualTo(400);
    assertThat(zoql("select Id from Account where Id in ('1')").status()).isEqualTo(400);
    assertThat(zoql("select Id from Account where Name = 'x' and ").status()).isEqualTo(400);
    assertThat(zoql("select Id from Nothing").text("/FaultCode")).isEqualTo("INVALID_FIELD");
  }

  private void openAccounts(int count) {
    for (int at = 1; at <= count; at++) {
      zuora
          .post("/v1/accounts", Bodies.account().put("accountNumber", "KOMMO-" + at))
          .assertSuccess();
    }
  }

  private Answered accounts(String... filters) {
    return query("accounts", filters);
  }

  private Answered query(String objects, String... filters) {
    StringBuilder path = new StringBuilder("/object-query/" + objects + "?");
    for (String filter : filters) {
      path.append("filter%5B%5D=")
          .append(URLEncoder.encode(filter, StandardCharsets.UTF_8))
          .append('&');
    }
    return zuora.get(path.toString());
  }

  private Answered zoql(String query) {
    return zuora.post("/v1/action/query", Bodies.json("{}").put("queryString", query));
  }
}
