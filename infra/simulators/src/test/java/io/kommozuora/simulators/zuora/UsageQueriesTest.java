package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UsageQueriesTest {
  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();
  private String march = "";
  private String april = "";

  @AfterEach
  void stop() {
    zuora.close();
  }

  /** Quantities 1 to 4 in two imports an hour apart, and 5 without a subscription or an import. */
  @BeforeEach
  void record() {
    march =
        zuora
            .imported(
                Sheet.of(
                    "KOMMO-1,GB,1,03/02/2026,,KOMMO-S-1,,", "KOMMO-1,GB,2,03/09/2026,,KOMMO-S-1,,"))
            .id();
    zuora.simulator().time().advance(Duration.ofHours(1));
    april =
        zuora
            .imported(
                Sheet.of(
                    "KOMMO-1,API_CALL,3,04/01/2026,,KOMMO-S-1,,", "KOMMO-1,GB,4,04/02/2026,,,,"))
            .id();
    zuora.post(
        "/v1/object/usage",
        Bodies.json(
            """
            {"AccountNumber": "KOMMO-1", "UOM": "GB", "Quantity": 5,
             "StartDateTime": "2026-04-02T12:00:00Z"}
            """));
  }

  @Test
  void zoqlFindsRecordsByEachField() {
    assertThat(zoql("ImportId = '%s'".formatted(april))).containsExactly(3, 4);
    assertThat(zoql("SourceName = 'usage.csv'")).containsExactly(1, 2, 3, 4);
    assertThat(zoql("SourceType = 'API'")).containsExactly(5);
    assertThat(zoql("AccountNumber = 'KOMMO-1' and UOM = 'GB'")).containsExactly(1, 2, 4, 5);
    assertThat(zoql("AccountId = '%s'".formatted(account()))).hasSize(5);
    assertThat(zoql("AccountId = 'x'")).isEmpty();
    assertThat(zoql("SubscriptionNumber = 'KOMMO-S-1'")).containsExactly(1, 2, 3);
    assertThat(zoql("SubscriptionId = '%s'".formatted(subscription()))).containsExactly(1, 2, 3);
    assertThat(zoql("RbeStatus = 'Processed'")).isEmpty();
    assertThat(zoql("UOM = 'gb'")).isEmpty();
    assertThat(zoql("Quantity > 3")).containsExactly(4, 5);
  }

  @Test
  void zoqlComparesMoments() {
    assertThat(zoql("StartDateTime >= '2026-03-09' and StartDateTime < '2026-04-02'"))
        .containsExactly(2, 3);
    assertThat(zoql("StartDateTime <= '2026-04-02T01:00:00+01:00'")).containsExactly(1, 2, 3, 4);
    assertThat(zoql("StartDateTime = '2026-04-02T14:00:00+02:00'")).containsExactly(5);
    assertThat(zoql("UpdatedDate > '2026-03-01T12:30:00'")).containsExactly(3, 4, 5);
    assertThat(zoql("EndDateTime < '2099-01-01'")).isEmpty();
  }

  @Test
  void zoqlFindsImports() {
    Answered answer =
        query("select Id, Status, ImportedCount from Import where Id = '%s'".formatted(march));

    assertThat(answer.at("/size").asInt()).isEqualTo(1);
    assertThat(answer.text("/records/0/Status")).isEqualTo("Completed");
    assertThat(answer.at("/records/0/ImportedCount").asInt()).isEqualTo(2);
  }

  @Test
  void zoqlHandsOutTwoThousandRecordsAtATime() {
    String[] rows =
        IntStream.range(0, 4500)
            .mapToObj("KOMMO-1,GB,%d,05/01/2026,,,,"::formatted)
            .toArray(String[]::new);
    String id = zuora.imported(Sheet.of(rows)).id();

    Answered batch = query("select Quantity from Usage where ImportId = '%s'".formatted(id));
    List<Integer> quantities = new ArrayList<>(quantities(batch.at("/records"), "Quantity"));
    while (!batch.at("/done").asBoolean()) {
      assertThat(batch.at("/records")).hasSize(2000);
      batch =
          zuora.post(
              "/v1/action/queryMore",
              Bodies.json("{}").put("queryLocator", batch.text("/queryLocator")));
      quantities.addAll(quantities(batch.at("/records"), "Quantity"));
    }

    assertThat(quantities).isEqualTo(IntStream.range(0, 4500).boxed().toList());
  }

  @Test
  void objectQueryFiltersByEachField() {
    assertThat(filtered("importId.EQ:" + march)).containsExactly(1, 2);
    assertThat(filtered("filename.EQ:usage.csv", "uom.EQ:gb")).containsExactly(1, 2, 4);
    assertThat(filtered("accountnumber.EQ:kommo-1", "sourcetype.EQ:API")).containsExactly(5);
    assertThat(filtered("accountid.EQ:" + account(), "quantity.LT:3")).containsExactly(1, 2);
    assertThat(filtered("subscriptionid.EQ:" + subscription())).containsExactly(1, 2, 3);
    assertThat(filtered("startdatetime.GE:2026-04-01T00:00:00Z")).containsExactly(3, 4, 5);
    assertThat(filtered("updateddate.GT:2026-03-01T13:59:00+02:00", "rbestatus.EQ:Pending"))
        .hasSize(5);
    assertThat(filtered("updateddate.GT:2026-03-01T14:01:00+02:00")).containsExactly(3, 4, 5);
  }

  @Test
  void objectQuerySpellsFieldsItsOwnWay() {
    JsonNode row = objectQuery("pageSize=1", "importId.EQ:" + march).at("/data/0");

    assertThat(row.path("uOM").asText()).isEqualTo("GB");
    assertThat(row.path("fileName").asText()).isEqualTo("usage.csv");
    assertThat(row.path("startDateTime").asText()).isEqualTo("2026-03-02T00:00:00.000+00:00");
    assertThat(row.has("sourceName") || row.has("subscriptionNumber")).isFalse();
  }

  @Test
  void objectQueryFollowsACursor() {
    Answered first = objectQuery("pageSize=2");
    Answered second = objectQuery("pageSize=2&cursor=" + first.text("/nextPage"));
    Answered third = objectQuery("pageSize=2&cursor=" + second.text("/nextPage"));

    assertThat(quantities(second.at("/data"), "quantity")).containsExactly(3, 4);
    assertThat(quantities(third.at("/data"), "quantity")).containsExactly(5);
    assertThat(third.at("/nextPage").isMissingNode()).isTrue();
    assertThat(objectQuery("cursor=cursor--1").status()).isEqualTo(400);
  }

  private List<Integer> zoql(String where) {
    Answered answer = query("select Quantity, EndDateTime from Usage where " + where);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return quantities(answer.at("/records"), "Quantity");
  }

  private Answered query(String text) {
    return zuora.post("/v1/action/query", Bodies.json("{}").put("queryString", text));
  }

  private List<Integer> filtered(String... filters) {
    Answered answer = objectQuery("pageSize=99", filters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return quantities(answer.at("/data"), "quantity");
  }

  private Answered objectQuery(String parameters, String... filters) {
    StringBuilder path = new StringBuilder("/object-query/usages?").append(parameters);
    for (String filter : filters) {
      path.append("&filter%5B%5D=").append(Query.encoded(filter));
    }
    return zuora.get(path.toString());
  }

  private static List<Integer> quantities(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path(field).asInt())
        .toList();
  }

  private String account() {
    return zuora.simulator().account("KOMMO-1").orElseThrow().id();
  }

  private String subscription() {
    return zuora.simulator().subscription("KOMMO-S-1").orElseThrow().id();
  }
}
