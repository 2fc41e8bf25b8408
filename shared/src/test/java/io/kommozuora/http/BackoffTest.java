package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private static final Duration BASE = Duration.ofMillis(200);
  private static final Duration CAP = Duration.ofSeconds(4);

  private static Duration after(int failures, RandomGenerator random) {
    return new Backoff(BASE, CAP, random).after(failures, Optional.empty());
  }

  @Test
  void theBoundDoublesUpToTheCap() {
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(n -> after(n, Retries.always(1)).toMillis()))
        .containsExactly(200L, 400L, 800L, 1600L, 3200L, 4000L, 4000L);
  }

  @Test
  void manyFailuresDoNotOverflow() {
    assertThat(after(Integer.MAX_VALUE, Retries.always(1))).isEqualTo(CAP);
  }

  @Test
  void theJitterReachesFromZeroToTheBound() {
    var random = new SplittableRandom(1);

    var waits = IntStream.range(0, 1000).mapToLong(n -> after(2, random).toMillis()).sorted();

    long[] sorted = waits.toArray();
    assertThat(sorted[0]).isBetween(0L, 10L);
    assertThat(sorted[500]).isBetween(150L, 250L);
    assertThat(sorted[999]).isBetween(390L, 400L);
  }

  @Test
  void waitsAtLeastAsLongAsAsked() {
    var backoff = new Backoff(BASE, CAP, Retries.always(1));

    assertThat(backoff.after(1, Optional.of(Duration.ofMinutes(1))))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(backoff.after(1, Optional.of(Duration.ZERO))).isEqualTo(BASE);
  }

  @Test
  void refusesNonsense() {
    RandomGenerator random = Retries.always(1);

    assertThatThrownBy(() -> new Backoff(Duration.ofMillis(-1), CAP, random))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Backoff(CAP, BASE, random))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
