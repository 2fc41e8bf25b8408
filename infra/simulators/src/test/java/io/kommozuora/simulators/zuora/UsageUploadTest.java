package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.ImportStatus;
import io.kommozuora.simulators.zuora.usage.ImportCourse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsageUploadTest {
  private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;

  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void anUploadIsAnsweredBeforeAnythingIsImported() {
    byte[] file = Sheet.of(Sheet.ROW);

    Answered answer = zuora.upload("usage.csv", file).assertSuccess();

    assertThat(answer.at("/size").asInt()).isEqualTo(file.length);
    assertThat(answer.text("/checkImportStatus")).matches("/v1/usage/[0-9a-f]{32}/status");
    assertThat(zuora.simulator().usage().records()).isEmpty();
  }

  @Test
  void jsonIsNoUsageFile() {
    Answered answer =
        zuora.post("/v1/usage", Bodies.json("{\"accountNumber\": \"KOMMO-1\", \"quantity\": 1}"));

    answer.assertRefused(415, 45);
    Answered old = zuora.send("POST", "/v1/usage", "{\"a\": 1}", "Zuora-Version", "186.0");
    old.assertRefused(200, 45);
    assertThat(zuora.simulator().usage().imports()).isEmpty();
  }

  @Test
  void filesAreForUsageOnly() {
    Upload upload = Upload.of("usage.csv", Sheet.of(Sheet.ROW));

    zuora.sendBytes("/v1/orders", upload.contentType(), upload.body()).assertRefused(415, 45);
  }

  @Test
  void thePartMustBeAFileOfThatName() {
    Upload other = Upload.of("other", "usage.csv", Sheet.of(Sheet.ROW));

    zuora.sendBytes("/v1/usage", other.contentType(), other.body()).assertRefused(400, 22);
    assertRefused("", Sheet.of(Sheet.ROW), "cannot detect the file name");
    zuora
        .sendBytes("/v1/usage", "multipart/form-data; boundary=x", new byte[] {1, 2})
        .assertRefused(400, 20);
    zuora.sendBytes("/v1/usage", "multipart/form-data", other.body()).assertRefused(400, 20);
  }

  @Test
  void aNameHasAtMost49Characters() {
    zuora.upload("u".repeat(45) + ".csv", Sheet.of(Sheet.ROW)).assertSuccess();

    assertRefused("u".repeat(46) + ".csv", Sheet.of(Sheet.ROW), "shorter than 50 characters");
  }

  @Test
  void aFileHasAtMostFourMegabytes() {
    byte[] largest = Arrays.copyOf(Sheet.of(Sheet.ROW), FOUR_MEGABYTES);

    zuora.upload("usage.csv", largest).assertSuccess();

    assertRefused("usage.csv", Arrays.copyOf(largest, FOUR_MEGABYTES + 1), "larger than 4 MB");
  }

  @Test
  void theExtensionSaysWhatTheFileIs() {
    zuora.upload("usage.CSV", Sheet.of(Sheet.ROW)).assertSuccess();

    assertRefused("usage.txt", Sheet.of(Sheet.ROW), "not recognized");
    assertRefused("usage", Sheet.of(Sheet.ROW), "not recognized");
    assertThat(zuora.upload("usage.xlsx", Sheet.of(Sheet.ROW)).status()).isEqualTo(501);
    assertThat(zuora.upload("usage.xls", Sheet.of(Sheet.ROW)).status()).isEqualTo(501);
  }

  @Test
  void aZipHoldsOneFile() {
    zuora.simulator().usage().importsGo(ImportCourse.atOnce());
    byte[] one = Sheet.zip(Map.of("march.csv", Sheet.of(Sheet.ROW)));

    Answered answer = zuora.upload("usage.zip", one).assertSuccess();

    assertThat(answer.at("/size").asInt()).isEqualTo(one.length);
    assertThat(zuora.simulator().usage().records()).hasSize(1);
  }

  @Test
  void aZipWithDirectoriesMoreFilesOrNoneIsRefused() {
    byte[] file = Sheet.of(Sheet.ROW);

    assertRefused(
        "usage.zip",
        Sheet.zip(new TreeMap<>(Map.of("a/", new byte[0], "b.csv", file))),
        "contains a directory");
    assertRefused("usage.zip", Sheet.zip(Map.of("a/b.csv", file)), "contains a directory");
    assertRefused(
        "usage.zip", Sheet.zip(Map.of("a.csv", file, "b.csv", file)), "maximum number of files");
    assertRefused("usage.zip", Sheet.zip(Map.of("a.txt", file)), "not recognized");
    assertRefused("usage.zip", Sheet.zip(Map.of()), "cannot be read");
    assertRefused("usage.zip", file, "cannot be read");
  }

  @Test
  void theTextIsUtf8() {
    String row = "KOMMO-1,API_CALL,1,03/02/2026,,KOMMO-S-1,,Größe";

    assertRefused(
        "usage.csv",
        (Sheet.HEADERS + "\n" + row).getBytes(StandardCharsets.ISO_8859_1),
        "not encoded in UTF-8");
    zuora.imported(Sheet.of(row));

    assertThat(zuora.simulator().usage().records().getFirst().metered().description())
        .isEqualTo("Größe");
  }

  @Test
  void theSameFileTwiceIsTwoImports() {
    zuora.imported(Sheet.of(Sheet.ROW));
    zuora.imported(Sheet.of(Sheet.ROW));

    assertThat(zuora.simulator().usage().records()).hasSize(2);
  }

  @Test
  void aKeyMakesTheSameUploadTwiceOneImport() {
    byte[] file = Sheet.of(Sheet.ROW);
    Answered first = zuora.upload("usage.csv", file, "Idempotency-Key", "march").assertSuccess();
    Answered again = zuora.upload("usage.csv", file, "Idempotency-Key", "march").assertSuccess();
    Answered other =
        zuora.upload("usage.csv", Sheet.of(Sheet.ROW, Sheet.ROW), "Idempotency-Key", "march");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(zuora.simulator().usage().imports()).hasSize(1);
  }

  @Test
  void anUploadTakesEffectThoughItsAnswerIsLost() {
    zuora.simulator().faults().add(Fault.lostAnswer("POST", "/v1/usage"));
    byte[] file = Sheet.of(Sheet.ROW);

    assertThatThrownBy(() -> zuora.upload("usage.csv", file, "Idempotency-Key", "march"))
        .isInstanceOf(UncheckedIOException.class);

    Answered again = zuora.upload("usage.csv", file, "Idempotency-Key", "march").assertSuccess();
    assertThat(zuora.simulator().usage().imports())
        .singleElement()
        .satisfies(
            only -> assertThat(again.text("/checkImportStatus")).contains("/" + only.id() + "/"))
        .extracting("status")
        .isEqualTo(ImportStatus.PENDING);
  }

  @Test
  void theJournalTellsTheSizeOfAFileOnly() {
    zuora.upload("usage.csv", Sheet.of(Sheet.ROW)).assertSuccess();

    assertThat(zuora.simulator().journal().matching("POST", "/v1/usage").getLast().requestBody())
        .matches("\\[\\d+ bytes in parts]");
  }

  private void assertRefused(String name, byte[] content, String why) {
    int imports = zuora.simulator().usage().imports().size();
    Answered answer = zuora.upload(name, content).assertRefused(400, 20);
    assertThat(answer.text("/reasons/0/message")).contains(why);
    assertThat(zuora.simulator().usage().imports()).hasSize(imports);
  }
}
