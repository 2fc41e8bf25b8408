package io.kommozuora.zuoracallout.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import io.kommozuora.zuoracallout.callout.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CalloutKeyTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-02T23:59:59Z");
  private static final Map<Field, String> PAYMENT = Map.of(Field.PAYMENT_ID, "P-1");
  private static final Map<Field, String> DATED =
      Map.of(Field.PAYMENT_ID, "P-1", Field.OCCURRED, "2026-03-02T08:00:00Z");

  private static Callout callout(Map<Field, String> said) {
    return new Callout(CalloutType.PAYMENT_PROCESSED, said, Set.of());
  }

  private static CalloutKey key(Map<Field, String> said, String notification, Instant heard) {
    return CalloutKey.of(
        callout(said), Optional.of(notification).filter(id -> !id.isEmpty()), heard);
  }

  @Test
  void aRepeatHasTheSameWheneverItComes() {
    assertThat(key(PAYMENT, "n1", MORNING))
        .isEqualTo(key(PAYMENT, "n1", MORNING.plus(Duration.ofDays(3))));
    assertThat(key(DATED, "", MORNING)).isEqualTo(key(DATED, "", MORNING.plus(Duration.ofDays(3))));
  }

  @Test
  void anotherNotificationIsAnother() {
    assertThat(key(PAYMENT, "n1", MORNING)).isNotEqualTo(key(PAYMENT, "n2", MORNING));
    assertThat(key(DATED, "n1", MORNING)).isNotEqualTo(key(DATED, "n2", MORNING));
  }

  @Test
  void whatNothingTellsApartIsTheSameForADay() {
    assertThat(key(PAYMENT, "", MORNING)).isEqualTo(key(PAYMENT, "", EVENING));
    assertThat(key(PAYMENT, "", MORNING)).isNotEqualTo(key(PAYMENT, "", EVENING.plusSeconds(1)));
  }

  @Test
  void whatSaysSomethingElseIsAnother() {
    assertThat(key(PAYMENT, "n1", MORNING))
        .isNotEqualTo(key(Map.of(Field.PAYMENT_ID, "P-2"), "n1", MORNING))
        .isNotEqualTo(key(Map.of(Field.INVOICE_ID, "P-1"), "n1", MORNING))
        .isNotEqualTo(key(DATED, "n1", MORNING));
    assertThat(key(PAYMENT, "n1", MORNING))
        .isNotEqualTo(
            CalloutKey.of(
                new Callout(CalloutType.PAYMENT_REFUNDED, PAYMENT, Set.of()),
                Optional.of("n1"),
                MORNING));
  }

  @Test
  void fitsIntoAKeyAndSaysNothing() {
    assertThat(key(PAYMENT, "n1", MORNING).toString()).matches("[0-9a-f]{32}");
  }
}
