package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.usage.ImportCourse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsageImportTest {
  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void anImportPassesItsStatesAsTimePasses() {
    go(ImportCourse.taking(Duration.ofSeconds(10), Duration.ofSeconds(20)));
    String id = upload();

    assertThat(status(id)).isEqualTo("Pending");
    advance(Duration.ofSeconds(10));
    assertThat(status(id)).isEqualTo("Processing");
    advance(Duration.ofSeconds(19));
    assertThat(status(id)).isEqualTo("Processing");
    assertThat(zuora.simulator().usage().records()).isEmpty();
    advance(Duration.ofSeconds(1));
    assertThat(status(id)).isEqualTo("Completed");
    assertThat(zuora.simulator().usage().records(id)).hasSize(1);
  }

  @Test
  void anImportEndsWithinOneLeapOfTime() {
    String id = upload();

    advance(Duration.ofMinutes(1));

    assertThat(status(id)).isEqualTo("Completed");
  }

  @Test
  void anImportCanEndAtOnceOrOnlyMuchLater() {
    go(ImportCourse.atOnce());
    assertThat(status(upload())).isEqualTo("Completed");

    go(ImportCourse.taking(Duration.ZERO, Duration.ofHours(5)));
    String slow = upload();
    advance(Duration.ofHours(5).minusSeconds(1));
    assertThat(status(slow)).isEqualTo("Processing");
    advance(Duration.ofSeconds(1));
    assertThat(status(slow)).isEqualTo("Completed");
  }

  @Test
  void anImportCanBeStuck() {
    go(ImportCourse.stuckPending());
    String pending = upload();
    go(ImportCourse.stuckProcessing());
    String processing = upload();

    advance(Duration.ofDays(9));

    assertThat(status(pending)).isEqualTo("Pending");
    assertThat(status(processing)).isEqualTo("Processing");
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void anImportCanBeCanceledOrFail() {
    go(ImportCourse.usual().canceled());
    String canceled = upload();
    go(ImportCourse.usual().failing("The system is busy."));
    String failed = upload();

    advance(Duration.ofMinutes(1));

    assertThat(status(canceled)).isEqualTo("Canceled");
    assertThat(status(failed)).isEqualTo("Failed");
    assertThat(zuora.get("/v1/usage/" + failed + "/status").text("/message"))
        .isEqualTo("The system is busy.");
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void onlyTheNextImportGoesAsTold() {
    go(ImportCourse.stuckPending());
    String first = upload();
    String second = upload();
    advance(Duration.ofMinutes(1));

    assertThat(status(first)).isEqualTo("Pending");
    assertThat(status(second)).isEqualTo("Completed");
  }

  @Test
  void theObjectTellsCountsAndReason() {
    UsageImport good = zuora.imported(Sheet.of(Sheet.ROW, Sheet.ROW));
    UsageImport bad = zuora.imported(Sheet.of(Sheet.ROW, "KOMMO-1,,1,03/02/2026,,,,"));

    Answered completed = zuora.get("/v1/object/import/" + good.id());
    Answered failed = zuora.get("/v1/object/import/" + bad.id());

    assertThat(completed.status()).isEqualTo(200);
    assertThat(completed.text("/Id")).isEqualTo(good.id());
    assertThat(completed.text("/Name")).isEqualTo("usage.csv");
    assertThat(completed.text("/ImportType")).isEqualTo("Usage");
    assertThat(completed.text("/Md5")).matches("[0-9a-f]{32}");
    assertThat(completed.text("/Status")).isEqualTo("Completed");
    assertThat(completed.at("/TotalCount").asInt()).isEqualTo(2);
    assertThat(completed.at("/ImportedCount").asInt()).isEqualTo(2);
    assertThat(completed.at("/StatusReason").isMissingNode()).isTrue();
    assertThat(completed.text("/CreatedDate")).isEqualTo("2026-03-01T12:00:00.000+00:00");
    assertThat(failed.text("/Status")).isEqualTo("Failed");
    assertThat(failed.text("/StatusReason")).isEqualTo("Row 3: The UOM is missing");
    assertThat(failed.at("/ImportedCount").asInt()).isZero();
  }

  @Test
  void oneBadRowRejectsTheWholeFile() {
    UsageImport spoilt =
        zuora.imported(
            Sheet.of(Sheet.ROW, "KOMMO-9,GB,1,03/02/2026,,,,", "KOMMO-1,GB,,03/02/2026,,,,"));

    assertThat(spoilt.reason())
        .isEqualTo("Row 3: The ACCOUNT_ID does not match\nRow 4: The QTY is missing");
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void aFileIsReadAgainstWhatIsThereWhenItIsProcessed() {
    String id = upload();
    zuora.simulator().cancelAccount("KOMMO-1");

    advance(Duration.ofMinutes(1));

    assertThat(status(id)).isEqualTo("Failed");
  }

  @Test
  void unknownImportsAreNotFound() {
    zuora.get("/v1/usage/8ad08aef000000000000000000000999/status").assertRefused(404, 40);

    Answered object = zuora.get("/v1/object/import/8ad08aef000000000000000000000999");

    assertThat(object.status()).isEqualTo(404);
    assertThat(object.at("/records")).isEmpty();
    assertThat(object.at("/done").asBoolean()).isTrue();
  }

  private void go(ImportCourse course) {
    zuora.simulator().usage().nextImportGoes(course);
  }

  private String upload() {
    zuora.upload("usage.csv", Sheet.of(Sheet.ROW)).assertSuccess();
    return zuora.simulator().usage().imports().getLast().id();
  }

  private String status(String id) {
    return zuora.get("/v1/usage/" + id + "/status").assertSuccess().text("/importStatus");
  }

  private void advance(Duration step) {
    zuora.simulator().time().advance(step);
  }
}
