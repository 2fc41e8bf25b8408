package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedeliveryTest {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Chance that takes off as much as it can, or nothing. */
  private static RandomGenerator jitter(boolean most) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public long nextLong(long bound) {
        return most ? bound - 1 : 0;
      }
    };
  }

  private static Duration after(int receives, boolean mostJitter) {
    return new Redelivery(jitter(mostJitter)).after(receives, Optional.empty());
  }

  @Test
  void comesBackSoonAtFirstAndLaterEachTime() {
    assertThat(IntStream.rangeClosed(1, 10).mapToObj(n -> after(n, false).toSeconds()))
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
  }

  @Test
  void theJitterTakesOffAQuarterAtMost() {
    assertThat(after(1, true)).isEqualTo(Duration.ofMillis(3750));
    assertThat(after(100, true)).isEqualTo(Duration.ofSeconds(675));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 150, Integer.MAX_VALUE})
  void noCountOfDeliveriesLeavesTheBounds(int receives) {
    assertThat(new Redelivery(new SplittableRandom(7)).after(receives, Optional.empty()))
        .isBetween(Duration.ofSeconds(3), LONGEST);
  }

  @Test
  void waitsAtLeastAsLongAsAsked() {
    var redelivery = new Redelivery(jitter(false));

    assertThat(redelivery.after(1, Optional.of(Duration.ofHours(1)))).hasHours(1);
    assertThat(redelivery.after(1, Optional.of(Duration.ofSeconds(1)))).hasSeconds(5);
  }

  @Test
  void aHundredAndFiftyDeliveriesLastLongerThanADayHoweverUnlucky() {
    Duration total =
        IntStream.rangeClosed(1, 150)
            .mapToObj(receives -> after(receives, true))
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(total).isGreaterThan(Duration.ofHours(24));
  }
}
