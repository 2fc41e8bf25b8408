package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.ImportStatus;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.UserLocale;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UsageRowsTest {
  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  /** KOMMO-S-2 has no usage charge, KOMMO-S-3 is cancelled, KOMMO-2 is another account. */
  @BeforeEach
  void openMore() {
    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
    zuora.post("/v1/orders", numbered("KOMMO-O-3", "KOMMO-S-3")).assertSuccess();
    zuora.simulator().people().cancel("KOMMO-S-3");
    zuora.post("/v1/accounts", Bodies.account().put("accountNumber", "KOMMO-2")).assertSuccess();
    zuora.post("/v1/accounts", Bodies.account().put("accountNumber", "KOMMO-3")).assertSuccess();
    zuora.simulator().cancelAccount("KOMMO-3");
  }

  static Stream<Arguments> wrong() {
    String long201 = "d".repeat(201);
    return Stream.of(
        arguments(",GB,1,03/02/2026,,,,", "The ACCOUNT_ID is missing"),
        arguments("KOMMO-9,GB,1,03/02/2026,,,,", "The ACCOUNT_ID does not match"),
        arguments("KOMMO-3,GB,1,03/02/2026,,,,", "The Account status is not active"),
        arguments("KOMMO-1,,1,03/02/2026,,,,", "The UOM is missing"),
        arguments("KOMMO-1,GB,,03/02/2026,,,,", "The QTY is missing"),
        arguments("KOMMO-1,GB,many,03/02/2026,,,,", "The QTY is not a number"),
        arguments("KOMMO-1,GB,-0.1,03/02/2026,,,,", "The QTY cannot be less than 0"),
        arguments("KOMMO-1,GB,12345678901234,03/02/2026,,,,", "exceeds 13 digits"),
        arguments("KOMMO-1,GB,1,,,,,", "The STARTDATE is missing"),
        arguments("KOMMO-1,GB,1,2026-03-02,,,,", "The STARTDATE format is invalid"),
        arguments("KOMMO-1,GB,1,3/2/2026,,,,", "The STARTDATE format is invalid"),
        arguments("KOMMO-1,GB,1,13/02/2026,,,,", "The STARTDATE format is invalid"),
        arguments("KOMMO-1,GB,1,02/30/2026,,,,", "The STARTDATE format is invalid"),
        arguments("KOMMO-1,GB,1,03/02/2026,03-03-2026,,,", "The ENDDATE format is invalid"),
        arguments("KOMMO-1,GB,1,03/02/2026,03/01/2026,,,", "STARTDATE cannot be after the ENDDATE"),
        arguments("KOMMO-1,GB,1,03/02/2026,,KOMMO-S-9,,", "Invalid Subscription ID"),
        arguments("KOMMO-1,GB,1,03/02/2026,,KOMMO-S-3,,", "The Subscription is not ACTIVE"),
        arguments("KOMMO-2,GB,1,03/02/2026,,KOMMO-S-1,,", "Billing Account do not match"),
        arguments("KOMMO-1,GB,1,03/02/2026,,,C-00000099,", "Invalid Charge ID"),
        arguments("KOMMO-1,GB,1,03/02/2026,,KOMMO-S-1,C-00000001,", "Charge Type is not Usage"),
        arguments("KOMMO-1,GB,1,03/02/2026,,KOMMO-S-2,C-00000003,", "Charge ID do not match"),
        arguments("KOMMO-1,GB,1,03/02/2026,,,," + long201, "200 character maximum"),
        arguments("KOMMO-1,GB,1,03/02/2026,,,,\uD83D\uDE80", "invalid character (emoticon)"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aRowIsRefusedFor(String row, String why) {
    UsageImport failed = zuora.imported(Sheet.of(Sheet.ROW, row));

    assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
    assertThat(failed.reason()).startsWith("Row 3: ").contains(why);
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void aRowMayBeAllThatIsAllowed() {
    String row =
        "KOMMO-1,GB,9999999999999.999999999,12/31/2025,12/31/2025,KOMMO-S-1,C-00000003,"
            + "d".repeat(200);

    Usage usage = only(zuora.imported(Sheet.of(row)));

    assertThat(usage.metered().quantity()).isEqualByComparingTo("9999999999999.999999999");
    assertThat(usage.metered().chargeNumber()).isEqualTo("C-00000003");
    assertThat(usage.metered().end().orElseThrow()).isEqualTo("2025-12-31T00:00");
    assertThat(usage.origin().fileName()).isEqualTo("usage.csv");
  }

  @Test
  void theThirdOfAprilIsTheFourthOfMarchInAnotherLocale() {
    String row = "KOMMO-1,GB,1,03/04/2026,,KOMMO-S-1,,";

    zuora.imported(Sheet.of(row));
    zuora.tenant().userLocale(UserLocale.EN_GB);
    zuora.imported(Sheet.of(row));

    assertThat(zuora.simulator().usage().records())
        .extracting(usage -> usage.metered().start().toLocalDate())
        .containsExactly(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-04-03"));
    assertThat(zuora.imported(Sheet.of("KOMMO-1,GB,1,03/31/2026,,,,")).reason())
        .contains("The STARTDATE format is invalid");
    only(zuora.imported(Sheet.of("KOMMO-1,GB,1,31/03/2026,,,,")));
  }

  @Test
  void closedPeriodsTakeNoUsage() {
    zuora.tenant().periodsClosedUntil(LocalDate.parse("2026-02-28"));

    UsageImport late = zuora.imported(Sheet.of("KOMMO-1,GB,1,02/28/2026,,,,"));

    assertThat(late.reason()).contains("Usage cannot be imported into a closed accounting period");
    only(zuora.imported(Sheet.of("KOMMO-1,GB,1,03/01/2026,,,,")));
  }

  @Test
  void aWrongUnitIsTakenInSilence() {
    Metered usage = only(zuora.imported(Sheet.of("KOMMO-1,gb,1,03/02/2026,,,,"))).metered();

    assertThat(usage.uom()).isEqualTo("gb");
  }

  @Test
  void valuesAreQuotedAsRfc4180Says() {
    String row = "KOMMO-1,\"GB\",\"1\",03/02/2026,,,,\"a, \"\"b\"\"\r\nc\"";

    Metered usage = only(zuora.imported(Sheet.of(row))).metered();

    assertThat(usage.description()).isEqualTo("a, \"b\"\r\nc");
    assertThat(zuora.imported(Sheet.of("KOMMO-1,\"GB,1,03/02/2026,,,,")).reason())
        .contains("no CSV");
  }

  @Test
  void rowsWithoutAnyValueAreLeftOut() {
    UsageImport completed = zuora.imported(Sheet.of(",,,,,,,", Sheet.ROW, "", ",,,,,,,"));

    assertThat(completed.status()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(completed.total()).isEqualTo(1);
  }

  @Test
  void aRowHasAValueUnderEachHeader() {
    assertThat(zuora.imported(Sheet.of("KOMMO-1,GB,1,03/02/2026,,,")).reason())
        .isEqualTo("File Import Failed: Row 2 has 7 values under 8 headers");
    assertThat(zuora.imported(Sheet.of(Sheet.ROW + ",")).reason()).contains("9 values");
  }

  @Test
  void eightHeadersAreNeededInAnyOrder() {
    List<String> headers = List.of(Sheet.HEADERS.split(","));
    for (String missing : headers) {
      String rest =
          String.join(",", headers.stream().filter(each -> !each.equals(missing)).toList());
      assertThat(zuora.imported(Sheet.under(rest)).reason())
          .isEqualTo("File Import Failed: The header %s is missing".formatted(missing));
    }

    only(zuora.imported(Sheet.under(String.join(",", headers.reversed()), reversed(Sheet.ROW))));
  }

  @Test
  void headersAreSpeltExactlySo() {
    for (String wrong : List.of("acCOUNT_ID", " UOM", "Colour", "UNIQUE_KEY", "\uFEFFQTY")) {
      assertThat(zuora.imported(Sheet.under(Sheet.HEADERS + "," + wrong)).reason())
          .isEqualTo("File Import Failed: The header %s is unknown".formatted(wrong));
    }
    assertThat(zuora.imported(Sheet.under(Sheet.HEADERS + ",UOM")).reason())
        .isEqualTo("File Import Failed: The header UOM is there twice");
    assertThat(zuora.imported(new byte[0]).reason()).contains("The file is empty");
  }

  @Test
  void dynamicChargesMayHaveTheirHeaderAndNoValue() {
    String headers = Sheet.HEADERS + ",PRODUCT_RATE_PLAN_CHARGE_ID";

    only(zuora.imported(Sheet.under(headers, Sheet.ROW + ",")));

    assertThat(zuora.imported(Sheet.under(headers, Sheet.ROW + ",PRPC-00000005")).reason())
        .contains("does not play");
  }

  @Test
  void atMostTwentyBadRowsAreTold() {
    String[] bad = IntStream.range(0, 30).mapToObj(any -> ",,1,,,,,").toArray(String[]::new);

    assertThat(zuora.imported(Sheet.of(bad)).reason().lines()).hasSize(20);
  }

  private Usage only(UsageImport completed) {
    assertThat(completed.status()).as(completed.reason()).isEqualTo(ImportStatus.COMPLETED);
    List<Usage> records = zuora.simulator().usage().records(completed.id());
    assertThat(records).hasSize(1);
    return records.getFirst();
  }

  private static String reversed(String row) {
    return String.join(",", List.of(row.split(",", -1)).reversed());
  }

  private static ObjectNode numbered(String order, String subscription) {
    var body = Bodies.onPlan(Bodies.secondOrder(), SampleCatalog.ENTERPRISE);
    Bodies.set(body, "/orderNumber", "\"%s\"".formatted(order));
    return Bodies.set(
        body, Bodies.CREATE + "/subscriptionNumber", "\"%s\"".formatted(subscription));
  }
}
