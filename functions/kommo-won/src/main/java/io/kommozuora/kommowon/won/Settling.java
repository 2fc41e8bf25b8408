package io.kommozuora.kommowon.won;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a call that must have its effect exactly once, until it is known to have had it. Nothing is
 * sent again before looking whether it already worked.
 *
 * @param attempts how often the call is made at most before the deal is put off
 * @param reserve what must be left of the deadline for another attempt to make sense
 */
record Settling(
    int attempts, Duration longest, Duration reserve, Backoff backoff, Sleeper sleeper) {
  /**
   * The call's answer, or what the look-up found in its place.
   *
   * @throws ApiException.Rejected when the API said no and the look-up found nothing
   * @throws ApiException when it is not settled in time: the same later, starting with a look-up
   */
  <T> T settle(
      IdempotencyKeys keys,
      Function<String, T> call,
      Supplier<Optional<T>> lookUp,
      Deadline deadline) {
    for (int failures = 1; ; failures++) {
      try {
        return call.apply(keys.current());
      } catch (ApiException.Rejected e) {
        return lookUp.get().orElseThrow(() -> e);
      } catch (ApiException.NoAnswer e) {
        waitOrThrow(e, failures, Optional.empty(), deadline);
        Optional<T> found = lookUp.get();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (ApiException.Refused e) {
        // Once we are let in again, Zuora might still repeat this answer to the same key.
        keys.next();
        throw e;
      } catch (ApiException.Busy e) {
        keys.next();
        waitOrThrow(e, failures, e.retryAfter(), deadline);
      }
    }
  }

  private void waitOrThrow(
      ApiException failure, int failures, Optional<Duration> asked, Deadline deadline) {
    Duration wait = backoff.after(failures, asked);
    if (failures >= attempts
        || wait.compareTo(longest) > 0
        || !deadline.allows(wait.plus(reserve))) {
      throw failure;
    }
    sleeper.sleep(wait);
  }
}
