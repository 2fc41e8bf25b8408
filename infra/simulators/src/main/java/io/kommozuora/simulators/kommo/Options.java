package io.kommozuora.simulators.kommo;

import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.kommo.hook.HookStyle;
import io.kommozuora.simulators.server.SimulatedTime;
import java.time.Duration;

/** How a simulated Kommo is set up; port 0 takes a free one. */
public record Options(
    int port,
    Account account,
    SimulatedTime time,
    RateLimit rateLimit,
    HookStyle hooks,
    Integration integration,
    Duration longLivedToken) {
  /** The account of the sample payloads, the documented limits, real time. */
  public static Options defaults() {
    return new Options(
        0,
        Account.sample(),
        SimulatedTime.real(),
        RateLimit.documented(),
        HookStyle.documented(),
        Integration.sample(),
        Duration.ofDays(365));
  }

  /** The same on this port. */
  public Options port(int fixed) {
    return new Options(fixed, account, time, rateLimit, hooks, integration, longLivedToken);
  }

  /** The same for another account. */
  public Options account(Account other) {
    return new Options(port, other, time, rateLimit, hooks, integration, longLivedToken);
  }

  /** The same with this clock. */
  public Options time(SimulatedTime clock) {
    return new Options(port, account, clock, rateLimit, hooks, integration, longLivedToken);
  }

  /** The same with this rate limit. */
  public Options rateLimit(RateLimit limit) {
    return new Options(port, account, time, limit, hooks, integration, longLivedToken);
  }

  /** The same with hooks of this style. */
  public Options hooks(HookStyle style) {
    return new Options(port, account, time, rateLimit, style, integration, longLivedToken);
  }

  /** The same for another integration. */
  public Options integration(Integration other) {
    return new Options(port, account, time, rateLimit, hooks, other, longLivedToken);
  }

  /** The same with a first long-lived token of this life. */
  public Options longLivedToken(Duration life) {
    return new Options(port, account, time, rateLimit, hooks, integration, life);
  }
}
