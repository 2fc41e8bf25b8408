package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.zuora.trouble.Throttle;
import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts on every answer what Zuora puts there: request id, track id, what is left of the limits. */
public final class AnswerHeaders implements Handler {
  private static final Pattern TRACK_ID = Pattern.compile("[\\x20-\\x7e&&[^:;\"']]{1,64}");

  private final Throttle throttle;
  private final Handler next;

  public AnswerHeaders(Throttle throttle, Handler next) {
    this.throttle = throttle;
    this.next = next;
  }

  @Override
  public Answer answer(Call call) {
    Answer answer = next.answer(call);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Zuora-Request-Id", call.requestId());
    headers.put("RateLimit-Limit", String.valueOf(throttle.limits().callsPerMinute()));
    headers.put("RateLimit-Remaining", String.valueOf(throttle.remaining()));
    headers.put("RateLimit-Reset", String.valueOf(throttle.secondsToReset()));
    call.header("Zuora-Track-Id")
        .filter(id -> TRACK_ID.matcher(id).matches())
        .ifPresent(id -> headers.put("Zuora-Track-Id", id));
    headers.putAll(answer.headers());
    return answer.with(headers);
  }
}
