package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Target;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Lets only so many calls in at a time; more for creating and changing, none for logins. */
public final class ConcurrencyDoor implements Responder {
  private static final Pattern HIGH_VOLUME =
      Pattern.compile(
          "POST /v1/(accounts|orders|orders/preview|subscriptions|subscriptions/preview)"
              + "|PUT /v1/subscriptions/[^/]+(/cancel|/renew)?");

  private final Throttle throttle;
  private final Responder next;
  private final AtomicInteger usual = new AtomicInteger();
  private final AtomicInteger high = new AtomicInteger();

  public ConcurrencyDoor(Throttle throttle, Responder next) {
    this.throttle = throttle;
    this.next = next;
  }

  @Override
  public Reply answer(Call call) {
    if (call.path().equals("/oauth/token")) {
      return next.answer(call);
    }
    return HIGH_VOLUME.matcher(Target.of(call).toString()).matches()
        ? within(high, throttle.limits().concurrentHigh(), call)
        : within(usual, throttle.limits().concurrent(), call);
  }

  private Reply within(AtomicInteger inside, int limit, Call call) {
    int now = inside.incrementAndGet();
    try {
      Reply answer = now > limit ? tooMany(call) : next.answer(call);
      return Replies.with(answer, headers(limit, limit - now));
    } finally {
      inside.decrementAndGet();
    }
  }

  private Reply tooMany(Call call) {
    Refusal refusal =
        Refusal.of(
            Category.TOO_MANY, Refusal.UNKNOWN_OBJECT, "There are too many concurrent requests.");
    Reply refused = ErrorShape.of(call.path()).render(refusal, ApiVersion.NEWEST);
    return Replies.with(refused, throttle.headers().of(throttle.limits().concurrent(), 1));
  }

  private static Map<String, String> headers(int limit, int left) {
    return Map.of(
        "Concurrency-Limit-Limit", String.valueOf(limit),
        "Concurrency-Limit-Remaining", String.valueOf(Math.max(0, left)));
  }
}
