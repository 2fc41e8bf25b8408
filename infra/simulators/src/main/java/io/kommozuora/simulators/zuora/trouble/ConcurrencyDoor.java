package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Handler;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Lets only so many calls in at a time; more for creating and changing, none for logins. */
public final class ConcurrencyDoor implements Handler {
  private static final Pattern HIGH_VOLUME =
      Pattern.compile(
          "POST /v1/(accounts|orders|orders/preview|subscriptions|subscriptions/preview)"
              + "|PUT /v1/subscriptions/[^/]+(/cancel|/renew)?");

  private final Throttle throttle;
  private final Handler next;
  private final AtomicInteger usual = new AtomicInteger();
  private final AtomicInteger high = new AtomicInteger();

  public ConcurrencyDoor(Throttle throttle, Handler next) {
    this.throttle = throttle;
    this.next = next;
  }

  @Override
  public Answer answer(Call call) {
    if (call.path().equals("/oauth/token")) {
      return next.answer(call);
    }
    return HIGH_VOLUME.matcher(call.target()).matches()
        ? within(high, throttle.limits().concurrentHigh(), call)
        : within(usual, throttle.limits().concurrent(), call);
  }

  private Answer within(AtomicInteger inside, int limit, Call call) {
    int now = inside.incrementAndGet();
    try {
      Answer answer = now > limit ? tooMany(call) : next.answer(call);
      return answer.with(headers(limit, limit - now));
    } finally {
      inside.decrementAndGet();
    }
  }

  private Answer tooMany(Call call) {
    Refusal refusal =
        Refusal.of(
            Category.TOO_MANY, Refusal.UNKNOWN_OBJECT, "There are too many concurrent requests.");
    return ErrorShape.of(call.path())
        .render(refusal, ApiVersion.NEWEST, call.requestId())
        .with(throttle.headers().of(throttle.limits().concurrent(), 1));
  }

  private static Map<String, String> headers(int limit, int left) {
    return Map.of(
        "Concurrency-Limit-Limit", String.valueOf(limit),
        "Concurrency-Limit-Remaining", String.valueOf(Math.max(0, left)));
  }
}
