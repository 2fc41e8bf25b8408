package io.kommozuora.simulators.zuora.trouble;

import java.util.Map;

/** What a 429 says about when to come back: two pages of Zuora promise different headers. */
public enum RateHeaders {
  RETRY_AFTER,
  RATE_LIMIT,
  NONE;

  Map<String, String> of(int limit, long reset) {
    return switch (this) {
      case RETRY_AFTER -> Map.of("Retry-After", String.valueOf(reset));
      case RATE_LIMIT ->
          Map.of(
              "ratelimit-limit", String.valueOf(limit),
              "ratelimit-remaining", "0",
              "ratelimit-reset", String.valueOf(reset));
      case NONE -> Map.of();
    };
  }
}
