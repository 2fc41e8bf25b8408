package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.trouble.Throttle;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Puts on every answer what Zuora puts there: request id, track id, what is left of the limits. */
public final class AnswerHeaders implements Responder {
  private static final Pattern TRACK_ID = Pattern.compile("[\\x20-\\x7e&&[^:;\"']]{1,64}");

  private final Throttle throttle;
  private final Responder next;

  public AnswerHeaders(Throttle throttle, Responder next) {
    this.throttle = throttle;
    this.next = next;
  }

  @Override
  public Reply answer(Call call) {
    Reply answer = next.answer(call);
    Map<String, String> headers = new HashMap<>();
    headers.put("Zuora-Request-Id", UUID.randomUUID().toString());
    headers.put("RateLimit-Limit", String.valueOf(throttle.limits().callsPerMinute()));
    headers.put("RateLimit-Remaining", String.valueOf(throttle.remaining()));
    headers.put("RateLimit-Reset", String.valueOf(throttle.secondsToReset()));
    call.header("Zuora-Track-Id")
        .filter(id -> TRACK_ID.matcher(id).matches())
        .ifPresent(id -> headers.put("Zuora-Track-Id", id));
    return Replies.with(answer, headers);
  }
}
