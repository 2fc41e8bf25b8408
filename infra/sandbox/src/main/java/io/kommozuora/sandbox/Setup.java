package io.kommozuora.sandbox;

import java.time.Duration;

/** How a sandbox starts: its ports, 0 for free ones, and how long each upstream call takes. */
public record Setup(
    int kommoPort,
    int zuoraPort,
    int hooksPort,
    Duration kommoLatency,
    Duration zuoraLatency,
    boolean rateLimited) {
  /** Free ports, and upstreams that are quicker than the real ones. */
  public static Setup usual() {
    return new Setup(0, 0, 0, Duration.ofMillis(40), Duration.ofMillis(150), true);
  }

  /** The same on these ports. */
  public Setup ports(int kommo, int zuora, int hooks) {
    return new Setup(kommo, zuora, hooks, kommoLatency, zuoraLatency, rateLimited);
  }

  /** The same with calls that take this long. */
  public Setup latencies(Duration kommo, Duration zuora) {
    return new Setup(kommoPort, zuoraPort, hooksPort, kommo, zuora, rateLimited);
  }

  /** The same with a Kommo that takes any number of calls. */
  public Setup unlimited() {
    return new Setup(kommoPort, zuoraPort, hooksPort, kommoLatency, zuoraLatency, false);
  }
}
