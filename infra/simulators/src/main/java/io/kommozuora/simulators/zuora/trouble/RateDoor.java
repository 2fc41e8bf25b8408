package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Handler;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.Map;

/** Lets calls through while they are within the rate limits. */
public final class RateDoor implements Handler {
  private final Throttle throttle;
  private final boolean behindKeys;
  private final Handler next;

  /** Stands before the idempotency keys, or behind them when they remember a 429. */
  public RateDoor(Throttle throttle, boolean behindKeys, Handler next) {
    this.throttle = throttle;
    this.behindKeys = behindKeys;
    this.next = next;
  }

  @Override
  public Answer answer(Call call) {
    if (throttle.remembered() != behindKeys) {
      return next.answer(call);
    }
    return throttle
        .exceeded(call)
        .map(limit -> tooMany(call, limit))
        .orElseGet(() -> next.answer(call));
  }

  private Answer tooMany(Call call, int limit) {
    Refusal refusal =
        Refusal.of(Category.TOO_MANY, Refusal.UNKNOWN_OBJECT, "There are too many requests.");
    Answer answer = ErrorShape.of(call.path()).render(refusal, ApiVersion.NEWEST, call.requestId());
    return call.path().equals("/oauth/token")
        ? answer.with(loginHeaders(limit))
        : answer.with(throttle.headers().of(limit, throttle.secondsToReset()));
  }

  private static Map<String, String> loginHeaders(int limit) {
    return Map.of(
        "X-RateLimit-Limit-minute", String.valueOf(limit), "X-RateLimit-Remaining-minute", "0");
  }
}
