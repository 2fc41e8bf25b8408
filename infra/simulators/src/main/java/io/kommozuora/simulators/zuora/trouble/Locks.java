package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Accounts that a bill run, a colleague in the UI or another call holds. */
public final class Locks {
  private final InstantSource clock;
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();

  public Locks(InstantSource clock) {
    this.clock = clock;
  }

  /** The next so many changes of the account meet the lock. */
  public void hold(String accountNumber, int times) {
    locks.put(accountNumber, new Lock(times, Instant.MAX));
  }

  /** Every change of the account meets the lock until the time is over. */
  public void hold(String accountNumber, Duration time) {
    locks.put(accountNumber, new Lock(Integer.MAX_VALUE, clock.instant().plus(time)));
  }

  public void clear() {
    locks.clear();
  }

  /** Refuses with the category for locked objects while the account is held. */
  public void check(String accountNumber) {
    Lock left = locks.computeIfPresent(accountNumber, (number, lock) -> lock.met(clock.instant()));
    if (left != null) {
      throw Refusal.of(
          Category.LOCKED,
          Refusal.UNKNOWN_OBJECT,
          "The account is locked by another request; try again later.");
    }
  }

  private record Lock(int times, Instant until) {
    @Nullable Lock met(Instant now) {
      return times == 0 || !now.isBefore(until) ? null : new Lock(times - 1, until);
    }
  }
}
