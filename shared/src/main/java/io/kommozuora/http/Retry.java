package io.kommozuora.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Repeats a call that is safe to repeat while its failure may pass and the deadline allows.
 *
 * @param attempts how often a call is made at most
 * @param longest a longer wait is not worth holding the function for: the failure is thrown instead
 */
public record Retry(int attempts, Duration longest, Backoff backoff, Sleeper sleeper) {
  public Retry {
    if (attempts < 1) {
      throw new IllegalArgumentException("a call is made at least once, not " + attempts);
    }
  }

  /** The call's answer, or its last failure. */
  public <T> T run(Supplier<T> call, Deadline deadline) {
    for (int failures = 1; ; failures++) {
      try {
        return call.get();
      } catch (ApiException.NoAnswer e) {
        waitOrThrow(e, failures, Optional.empty(), deadline);
      } catch (ApiException.Busy e) {
        waitOrThrow(e, failures, e.retryAfter(), deadline);
      }
    }
  }

  private void waitOrThrow(
      ApiException failure, int failures, Optional<Duration> asked, Deadline deadline) {
    Duration wait = backoff.after(failures, asked);
    if (failures >= attempts || wait.compareTo(longest) > 0 || !deadline.allows(wait)) {
      throw failure;
    }
    sleeper.sleep(wait);
  }
}
