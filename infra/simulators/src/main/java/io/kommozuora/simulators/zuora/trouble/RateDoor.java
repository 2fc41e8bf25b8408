package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.util.Map;

/** Lets calls through while they are within the rate limits. */
public final class RateDoor implements Responder {
  private final Throttle throttle;
  private final boolean behindKeys;
  private final Responder next;

  /** Stands before the idempotency keys, or behind them when they remember a 429. */
  public RateDoor(Throttle throttle, boolean behindKeys, Responder next) {
    this.throttle = throttle;
    this.behindKeys = behindKeys;
    this.next = next;
  }

  @Override
  public Reply answer(Call call) {
    if (throttle.remembered() != behindKeys) {
      return next.answer(call);
    }
    return throttle
        .exceeded(call)
        .map(limit -> tooMany(call, limit))
        .orElseGet(() -> next.answer(call));
  }

  private Reply tooMany(Call call, int limit) {
    Refusal refusal =
        Refusal.of(Category.TOO_MANY, Refusal.UNKNOWN_OBJECT, "There are too many requests.");
    Reply answer = ErrorShape.of(call.path()).render(refusal, ApiVersion.NEWEST);
    return call.path().equals("/oauth/token")
        ? Replies.with(answer, loginHeaders(limit))
        : Replies.with(answer, throttle.headers().of(limit, throttle.secondsToReset()));
  }

  private static Map<String, String> loginHeaders(int limit) {
    return Map.of(
        "X-RateLimit-Limit-minute", String.valueOf(limit), "X-RateLimit-Remaining-minute", "0");
  }
}
