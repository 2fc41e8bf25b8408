package io.kommozuora.simulators.zuora.callout;

import java.time.Duration;

/**
 * How stubborn callouts are. Nobody has confirmed whether a 401 is tried again and whether a resend
 * keeps the notification's id, so both can be chosen.
 */
public record CalloutSettings(
    int attempts, Duration interval, Duration limit, boolean retries401, boolean resendKeepsId) {
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  public CalloutSettings {
    if (attempts < 1 || attempts > MOST_ATTEMPTS || interval.compareTo(LONGEST_INTERVAL) > 0) {
      throw new IllegalArgumentException("%d attempts each %s".formatted(attempts, interval));
    }
  }

  /** Three attempts, half an hour apart, each for 25 seconds. */
  public static CalloutSettings usual() {
    return new CalloutSettings(3, Duration.ofMinutes(30), Duration.ofSeconds(25), false, false);
  }

  public CalloutSettings attempts(int most, Duration apart) {
    return new CalloutSettings(most, apart, limit, retries401, resendKeepsId);
  }

  public CalloutSettings limit(Duration each) {
    return new CalloutSettings(attempts, interval, each, retries401, resendKeepsId);
  }

  public CalloutSettings retries401(boolean value) {
    return new CalloutSettings(attempts, interval, limit, value, resendKeepsId);
  }

  public CalloutSettings resendKeepsId(boolean value) {
    return new CalloutSettings(attempts, interval, limit, retries401, value);
  }
}
