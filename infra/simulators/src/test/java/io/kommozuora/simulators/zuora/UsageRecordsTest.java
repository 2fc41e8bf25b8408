package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.tenant.ConsumptionFeature;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UsageRecordsTest {
  private static final String PATH = "/v1/object/usage";

  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aRecordIsCreatedAndRead() {
    Answered created =
        create(record().put("Description", "text").put("ChargeNumber", "C-00000003"));

    Answered read = zuora.get(PATH + "/" + created.text("/Id"));

    assertThat(created.at("/Success").asBoolean()).isTrue();
    assertThat(created.text("/Id")).matches("[0-9a-f]{32}");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text("/Id")).isEqualTo(created.text("/Id"));
    assertThat(read.text("/AccountNumber")).isEqualTo("KOMMO-1");
    assertThat(read.text("/AccountId")).isEqualTo(account());
    assertThat(read.text("/SubscriptionNumber")).isEqualTo("KOMMO-S-1");
    assertThat(read.text("/SubscriptionId")).isEqualTo(subscription());
    assertThat(read.text("/ChargeId")).matches("[0-9a-f]{32}");
    assertThat(read.text("/UOM")).isEqualTo("GB");
    assertThat(read.at("/Quantity").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(read.text("/StartDateTime")).isEqualTo("2026-03-02T00:00:00.000+00:00");
    assertThat(read.text("/Description")).isEqualTo("text");
    assertThat(read.text("/RbeStatus")).isEqualTo("Pending");
    assertThat(read.text("/SourceType")).isEqualTo("API");
  }

  @Test
  void objectsAreNamedByIdToo() {
    String charge =
        zuora
            .get(PATH + "/" + create(record().put("ChargeNumber", "C-00000003")).text("/Id"))
            .text("/ChargeId");
    ObjectNode record = record();
    record.remove(List.of("AccountNumber", "SubscriptionNumber"));
    record.put("AccountId", account()).put("SubscriptionId", subscription());

    create(record.put("ChargeId", charge));

    Metered metered = zuora.simulator().usage().records().getLast().metered();
    assertThat(metered.accountNumber()).isEqualTo("KOMMO-1");
    assertThat(metered.subscriptionNumber()).isEqualTo("KOMMO-S-1");
    assertThat(metered.chargeNumber()).isEqualTo("C-00000003");
  }

  @Test
  void aMomentIsMovedIntoTheTenantsZone() {
    zuora.tenant().zone(ZoneId.of("America/New_York"));

    create(record().put("StartDateTime", "2026-03-02T03:00:00+01:00"));
    create(record().put("StartDateTime", "2026-03-02T03:00:00"));

    assertThat(zuora.simulator().usage().records())
        .extracting(each -> each.metered().start().toString())
        .containsExactly("2026-03-01T21:00", "2026-03-02T03:00");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("AccountNumber", "\"KOMMO-9\"", "The ACCOUNT_ID does not match"),
        arguments("AccountNumber", "null", "AccountId or AccountNumber"),
        arguments("UOM", "null", "UOM"),
        arguments("Quantity", "null", "Quantity"),
        arguments("Quantity", "\"2\"", "must be a number"),
        arguments("Quantity", "-1", "cannot be less than 0"),
        arguments("StartDateTime", "null", "StartDateTime"),
        arguments("StartDateTime", "\"03/02/2026\"", "no date-time"),
        arguments("EndDateTime", "\"2026-03-01T00:00:00Z\"", "cannot be after the ENDDATE"),
        arguments("SubscriptionNumber", "\"KOMMO-S-9\"", "Invalid Subscription ID"),
        arguments("ChargeNumber", "\"C-00000009\"", "Invalid Charge ID"),
        arguments("Description", "\"%s\"".formatted("d".repeat(201)), "longer than 200"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aRecordIsRefusedFor(String field, String value, String why) {
    Answered answer = zuora.post(PATH, Bodies.set(record(), "/" + field, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/Success").asBoolean(true)).isFalse();
    assertThat(answer.text("/Errors/0/Code")).isEqualTo("INVALID_VALUE");
    assertThat(answer.text("/Errors/0/Message")).contains(why);
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void unknownFieldsArePassedOverUnlessRefused() {
    ObjectNode record = record().put("Colour", "red");

    create(record);

    Answered strict = zuora.post(PATH + "?rejectUnknownFields=true", record);
    assertThat(strict.status()).isEqualTo(400);
    assertThat(strict.text("/Errors/0/Message")).contains("Colour");
  }

  @Test
  void aRepeatedUniqueKeyIsAnotherRecord() {
    zuora.tenant().consumption(ConsumptionFeature.UNBILLED_USAGE);
    ObjectNode record = record().put("UniqueKey", "k1");

    createWith("114", record);
    createWith("114", record);
    zuora.imported(Sheet.keyed("KOMMO-1,GB,7,03/02/2026,,KOMMO-S-1,,,k1"));

    assertThat(zuora.simulator().usage().records())
        .hasSize(3)
        .allMatch(each -> each.metered().uniqueKey().equals("k1"));
  }

  @Test
  void uniqueKeysAndDynamicChargesNeedNewerVersions() {
    create(record().put("UniqueKey", "k1"));
    ObjectNode dynamic = record().put("ProductRatePlanChargeNumber", "PRPC-00000006");

    createWith("145", dynamic);

    assertThat(zuora.simulator().usage().records().getFirst().metered().uniqueKey()).isEmpty();
    assertThat(zuora.send("POST", PATH, dynamic.toString(), "X-Zuora-WSDL-Version", "146").status())
        .isEqualTo(501);
    assertThat(zuora.send("POST", PATH, dynamic.toString(), "X-Zuora-WSDL-Version", "x").status())
        .isEqualTo(400);
  }

  @Test
  void aKeyMakesTheSameCallTwiceOneRecord() {
    zuora.postOnce(PATH, "key-1", record());
    zuora.postOnce(PATH, "key-1", record());

    assertThat(zuora.simulator().usage().records()).hasSize(1);
  }

  @Test
  void onlyPendingRecordsAreDeleted() {
    String pending = create(record()).text("/Id");
    Answered deleted = zuora.send("DELETE", PATH + "/" + pending, "");
    String billed = create(record()).text("/Id");
    zuora.simulator().time().advance(Duration.ofDays(31));
    zuora.simulator().money().runBilling();

    Answered refused = zuora.send("DELETE", PATH + "/" + billed, "");

    assertThat(deleted.text("/id")).isEqualTo(pending);
    assertThat(deleted.at("/success").asBoolean()).isTrue();
    assertThat(refused.status()).isEqualTo(400);
    assertThat(zuora.get(PATH + "/" + billed).text("/RbeStatus")).isEqualTo("Processed");
    assertThat(zuora.get(PATH + "/" + pending).status()).isEqualTo(404);
    assertThat(zuora.send("DELETE", PATH + "/" + pending, "").status()).isEqualTo(404);
  }

  @Test
  void anUnknownRecordIsNoData() {
    for (String id :
        List.of("8ad08af1000000000000000000000063", "x", "8ad08af1" + "f".repeat(24))) {
      Answered answer = zuora.get(PATH + "/" + id);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.at("/size").asInt(-1)).isZero();
    }
  }

  private Answered create(ObjectNode record) {
    return created(zuora.post(PATH, record));
  }

  private void createWith(String wsdlVersion, ObjectNode record) {
    created(zuora.send("POST", PATH, record.toString(), "X-Zuora-WSDL-Version", wsdlVersion));
  }

  private static Answered created(Answered answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String account() {
    return zuora.simulator().account("KOMMO-1").orElseThrow().id();
  }

  private String subscription() {
    return zuora.simulator().subscription("KOMMO-S-1").orElseThrow().id();
  }

  private static ObjectNode record() {
    return Bodies.json(
        """
        {"AccountNumber": "KOMMO-1", "SubscriptionNumber": "KOMMO-S-1", "UOM": "GB",
         "Quantity": 2.5, "StartDateTime": "2026-03-02T00:00:00Z"}
        """);
  }
}
