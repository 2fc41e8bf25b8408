package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.http.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingTest {
  @Test
  void whatPeopleWriteIsNoPattern() {
    Finding finding = Finding.of(HoldReason.COUNTRY_UNKNOWN, "100 % %s %1$s %n");

    assertThat(finding.sentence()).isEqualTo("\"100 % %s %1$s %n\" is no country.");
  }

  @Test
  void aLongDetailIsCutBetweenCharacters() {
    String rockets = "\uD83D\uDE80".repeat(1_000);

    String sentence = Finding.of(HoldReason.COUNTRY_UNKNOWN, rockets).sentence();

    byte[] written = sentence.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(sentence);
    assertThat(sentence).contains("\u2026").hasSizeLessThan(1_300);
  }

  @Test
  void aRejectionIsTheSameWhateverItsWords() {
    Finding one = Finding.rejected(List.of(reason("58730020", "Lock 1.")));
    Finding other = Finding.rejected(List.of(reason("58730020", "Lock 2.")));

    assertThat(other.key()).isEqualTo(one.key());
    assertThat(other.sentence()).isEqualTo("Zuora did not accept the order: Lock 2.");
  }

  @Test
  void aRejectionWithoutWordsSaysSo() {
    assertThat(Finding.rejected(List.of()).sentence())
        .isEqualTo("Zuora did not accept the order: it gave no reason.");
  }

  private static Reason reason(String code, String message) {
    return new Reason(code, "", message);
  }
}
