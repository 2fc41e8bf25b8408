package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.ImportStatus;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.ConsumptionFeature;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class UniqueKeysTest {
  private static final String ROW =
      "KOMMO-1,GB,5,03/02/2026,03/03/2026,KOMMO-S-1,C-00000003,text,k1";

  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @BeforeEach
  void haveTheFeature() {
    zuora.tenant().consumption(ConsumptionFeature.PREPAID_WITH_DRAWDOWN);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void theSameKeyAndDataAreTakenOnce(ConsumptionFeature feature) {
    zuora.tenant().consumption(feature);
    imported(ROW);
    Usage before = only();
    later();

    imported(ROW.replace(",5,", ",5.00,"));

    assertThat(only()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KOMMO-1,GB,6,03/02/2026,03/03/2026,KOMMO-S-1,C-00000003,text,k1",
        "KOMMO-1,GB,5,03/01/2026,03/03/2026,KOMMO-S-1,C-00000003,text,k1",
        "KOMMO-1,GB,5,03/02/2026,,KOMMO-S-1,C-00000003,text,k1"
      })
  void otherDataUpdateTheRecord(String changed) {
    imported(ROW);
    Usage before = only();
    later();

    imported(changed);

    Usage after = only();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.origin()).isEqualTo(before.origin());
    assertThat(after.metered().hasDataOf(before.metered())).isFalse();
    assertThat(after.updated()).isAfter(before.updated());
  }

  @Test
  void theUnitIsUpdatedWhereNoChargeIsNamed() {
    imported("KOMMO-1,GB,5,03/02/2026,,KOMMO-S-1,,,k1");

    imported("KOMMO-1,API_CALL,5,03/02/2026,,KOMMO-S-1,,,k1");

    assertThat(only().metered().uom()).isEqualTo("API_CALL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KOMMO-1,GB,5,03/02/2026,03/03/2026,,C-00000003,text,k1",
        "KOMMO-1,GB,5,03/02/2026,03/03/2026,KOMMO-S-1,,text,k1",
        "KOMMO-2,GB,5,03/02/2026,03/03/2026,KOMMO-S-2,,text,k1"
      })
  void anotherAccountSubscriptionOrChargeIsRefused(String moved) {
    openAnother();
    imported(ROW);
    Usage before = only();

    UsageImport failed = zuora.imported(Sheet.keyed(moved, "KOMMO-1,GB,1,03/02/2026,,,,,k2"));

    assertThat(failed.reason()).startsWith("Row 2: ").contains("cannot be changed");
    assertThat(only()).isEqualTo(before);
  }

  @Test
  void aDeletedRecordIsRestored() {
    imported(ROW);
    Usage before = only();
    zuora.send("DELETE", "/v1/object/usage/" + before.id(), "");
    assertThat(zuora.simulator().usage().records()).isEmpty();

    imported(ROW);

    assertThat(only().id()).isEqualTo(before.id());
    assertThat(only().deleted()).isFalse();
  }

  @Test
  void aBilledRecordStaysAsItIs() {
    imported(ROW);
    zuora.simulator().time().advance(Duration.ofDays(31));
    zuora.simulator().money().runBilling();
    Usage billed = only();

    imported(ROW);
    UsageImport failed = zuora.imported(Sheet.keyed(ROW.replace(",5,", ",6,")));

    assertThat(billed.processed()).isTrue();
    assertThat(failed.reason()).contains("has been billed and cannot be updated");
    assertThat(only()).isEqualTo(billed);
  }

  @Test
  void aKeyIsThereOnceInAFile() {
    String other = ROW.replace(",k1", ",k2");

    UsageImport failed = zuora.imported(Sheet.keyed(ROW, other, ROW));

    assertThat(failed.reason()).contains("The unique-keys are the same at rows: 2 4");
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void rowsWithoutAKeyAreTakenEachTime() {
    String row = ROW.replace(",k1", ",");
    imported(row, row);
    imported(row);

    assertThat(zuora.simulator().usage().records()).hasSize(3);
  }

  @Test
  void aKeyIsShorterThan255Characters() {
    imported(ROW.replace("k1", "k".repeat(254)));

    assertThat(zuora.imported(Sheet.keyed(ROW.replace("k1", "k".repeat(255)))).reason())
        .contains("must be shorter than 255 characters");
  }

  @Test
  void aUnitThatFitsNoChargeIsRefused() {
    openAnother();

    assertUnitRefused("KOMMO-1,gb,5,03/02/2026,,KOMMO-S-1,,,");
    assertUnitRefused("KOMMO-1,Seat,5,03/02/2026,,,,,");
    assertUnitRefused("KOMMO-1,API_CALL,5,03/02/2026,,KOMMO-S-1,C-00000003,,");
    assertUnitRefused("KOMMO-3,GB,5,03/02/2026,,,,,");
    imported("KOMMO-1,GB,5,03/02/2026,,,,,");
  }

  private void assertUnitRefused(String row) {
    assertThat(zuora.imported(Sheet.keyed(row)).reason()).contains("does not match any existing");
  }

  /** KOMMO-2 has KOMMO-S-2 on the same plan, KOMMO-3 has nothing. */
  private void openAnother() {
    var order = Bodies.onPlan(Bodies.order(), SampleCatalog.ENTERPRISE);
    Bodies.set(order, "/orderNumber", "\"KOMMO-O-2\"");
    Bodies.set(order, "/newAccount/accountNumber", "\"KOMMO-2\"");
    Bodies.set(order, Bodies.CREATE + "/subscriptionNumber", "\"KOMMO-S-2\"");
    zuora.post("/v1/orders", order).assertSuccess();
    zuora.post("/v1/accounts", Bodies.account().put("accountNumber", "KOMMO-3")).assertSuccess();
  }

  private void imported(String... rows) {
    UsageImport completed = zuora.imported(Sheet.keyed(rows));
    assertThat(completed.status()).as(completed.reason()).isEqualTo(ImportStatus.COMPLETED);
  }

  private Usage only() {
    assertThat(zuora.simulator().usage().records()).hasSize(1);
    return zuora.simulator().usage().records().getFirst();
  }

  private void later() {
    zuora.simulator().time().advance(Duration.ofHours(1));
  }
}
