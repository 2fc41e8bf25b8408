package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
  private final VirtualTime time = new VirtualTime();
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(10), time);

  @Test
  void countsDownToZero() {
    assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(10));

    time.pass(Duration.ofSeconds(11));

    assertThat(deadline.left()).isZero();
  }

  @Test
  void allowsOnlyWhatEndsBefore() {
    assertThat(deadline.allows(Duration.ofSeconds(9))).isTrue();
    assertThat(deadline.allows(Duration.ofSeconds(10))).isFalse();
  }
}
