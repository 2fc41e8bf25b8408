package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RetryTest {
  private final ApiException silence = new ApiException.NoAnswer("GET /x", "504");
  private final ApiException busy =
      new ApiException.Busy("GET /x", "429", Optional.of(Duration.ofSeconds(3)));
  private final ApiException longBusy =
      new ApiException.Busy("GET /x", "429", Optional.of(Duration.ofMinutes(5)));

  private final VirtualTime time = new VirtualTime();
  private final Deadline deadline = Deadline.in(Duration.ofMinutes(1), time);
  private final Retry retry = Retries.times(3, Duration.ofSeconds(10), time);

  private static Supplier<String> failing(ApiException... failures) {
    Queue<ApiException> left = new ArrayDeque<>(List.of(failures));
    return () -> {
      if (!left.isEmpty()) {
        throw left.remove();
      }
      return "done";
    };
  }

  @Test
  void repeatsAfterSilence() {
    assertThat(retry.run(failing(silence, silence), deadline)).isEqualTo("done");
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void waitsAsLongAsTheApiAsks() {
    assertThat(retry.run(failing(busy), deadline)).isEqualTo("done");
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThatThrownBy(() -> retry.run(failing(busy, busy, silence), deadline)).isSameAs(silence);
    assertThat(time.sleeps()).hasSize(2);
  }

  @Test
  void doesNotHoldTheFunctionForALongWait() {
    assertThatThrownBy(() -> retry.run(failing(longBusy), deadline)).isSameAs(longBusy);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void doesNotWaitPastTheDeadline() {
    time.pass(Duration.ofSeconds(57));

    assertThatThrownBy(() -> retry.run(failing(busy), deadline)).isSameAs(busy);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void neverRepeatsWhatWasRejectedOrRefused() {
    var rejected = new ApiException.Rejected("GET /x", 400, List.of());
    var refused = new ApiException.Refused("GET /x", 403, Refusal.FORBIDDEN);

    assertThatThrownBy(() -> retry.run(failing(rejected), deadline)).isSameAs(rejected);
    assertThatThrownBy(() -> retry.run(failing(refused), deadline)).isSameAs(refused);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void refusesNoAttempts() {
    assertThatThrownBy(() -> Retries.times(0, Duration.ofSeconds(1), time))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
