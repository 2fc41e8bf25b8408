package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Handler;
import io.kommozuora.simulators.zuora.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the answer to each idempotency key for 24 hours, also when it was a refusal. */
public final class IdempotencyKeys implements Handler {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final int MOST_CHARACTERS = 255;

  private final InstantSource clock;
  private final Handler next;
  private final Map<String, Use> uses = new HashMap<>();

  public IdempotencyKeys(InstantSource clock, Handler next) {
    this.clock = clock;
    this.next = next;
  }

  /** What a key was used for; without an answer while the call is still running. */
  private record Use(String target, String body, Instant since, @Nullable Answer answer) {
    boolean fits(Call call) {
      return target.equals(call.target()) && body.equals(call.body());
    }
  }

  @Override
  public Answer answer(Call call) {
    Optional<String> key = call.header("Idempotency-Key");
    if (key.isEmpty() || call.method().equals("GET") || isCustomObject(call)) {
      return next.answer(call);
    }
    if (!call.method().equals("POST") && !call.method().equals("PATCH")) {
      return gateway(400, notSupported(call));
    }
    String value = key.orElseThrow();
    return value.length() > MOST_CHARACTERS
        ? gateway(400, "Idempotency-Key is longer than 255 characters")
        : first(value, call).orElseGet(() -> remember(value, call));
  }

  /** Marks the key as running before its call is answered. */
  public void begin(String key, Call call) {
    first(key, call);
  }

  /** Runs the call that was begun, and remembers its answer. */
  public Answer finish(String key, Call call) {
    return remember(key, call);
  }

  private Answer remember(String key, Call call) {
    Answer answer = next.answer(call);
    synchronized (uses) {
      uses.put(key, new Use(call.target(), call.body(), clock.instant(), answer));
    }
    return answer;
  }

  /** An answer without running the call, when the key was used before. */
  private Optional<Answer> first(String key, Call call) {
    synchronized (uses) {
      uses.values().removeIf(use -> !clock.instant().isBefore(use.since().plus(LIFE)));
      Use use = uses.get(key);
      if (use == null) {
        uses.put(key, new Use(call.target(), call.body(), clock.instant(), null));
        return Optional.empty();
      }
      return Optional.of(repeated(use, call));
    }
  }

  private static Answer repeated(Use use, Call call) {
    if (!use.fits(call)) {
      return gateway(422, "The idempotency key was used with another request");
    }
    Answer answer = use.answer();
    return answer == null ? gateway(409, "A request with this key is still running") : answer;
  }

  private static boolean isCustomObject(Call call) {
    return call.path().startsWith("/objects/");
  }

  private static String notSupported(Call call) {
    return "Request method '%s' not supported with Idempotency-Key header".formatted(call.method());
  }

  private static Answer gateway(int status, String message) {
    return Answer.json(
        status, Json.object().put("code", String.valueOf(status)).put("message", message));
  }
}
