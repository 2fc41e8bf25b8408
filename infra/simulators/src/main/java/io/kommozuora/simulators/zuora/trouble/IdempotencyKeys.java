package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the answer to each idempotency key for 24 hours, also when it was a refusal. */
public final class IdempotencyKeys implements Responder {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final int MOST_CHARACTERS = 255;

  private final InstantSource clock;
  private final Responder next;
  private final Map<String, Use> uses = new HashMap<>();

  public IdempotencyKeys(InstantSource clock, Responder next) {
    this.clock = clock;
    this.next = next;
  }

  /** What a key was used for; without an answer while the call is still running. */
  private record Use(Target target, String digest, Instant since, @Nullable Reply answer) {
    static Use of(Call call, Instant since, @Nullable Reply answer) {
      return new Use(Target.of(call), digest(call), since, answer);
    }

    boolean fits(Call call) {
      return target.equals(Target.of(call)) && digest.equals(digest(call));
    }

    private static String digest(Call call) {
      return call.content().digest("SHA-256");
    }
  }

  @Override
  public Reply answer(Call call) {
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

  /** Marks the key as running, unless it was used before: then there is an answer already. */
  Optional<Reply> begin(String key, Call call) {
    return first(key, call);
  }

  /** Runs the call that was begun, and remembers its answer. */
  Reply finish(String key, Call call) {
    return remember(key, call);
  }

  private Reply remember(String key, Call call) {
    Optional<Reply> answer = Optional.empty();
    try {
      answer = Optional.of(next.answer(call));
      return answer.get();
    } finally {
      conclude(key, call, answer);
    }
  }

  /** A call that broke down is forgotten, or its key would be busy for a day. */
  private void conclude(String key, Call call, Optional<Reply> answer) {
    synchronized (uses) {
      uses.remove(key);
      answer.ifPresent(reply -> uses.put(key, Use.of(call, clock.instant(), reply)));
    }
  }

  /** An answer without running the call, when the key was used before. */
  private Optional<Reply> first(String key, Call call) {
    synchronized (uses) {
      uses.values().removeIf(use -> !clock.instant().isBefore(use.since().plus(LIFE)));
      Use use = uses.get(key);
      if (use == null) {
        uses.put(key, Use.of(call, clock.instant(), null));
        return Optional.empty();
      }
      return Optional.of(repeated(use, call));
    }
  }

  private static Reply repeated(Use use, Call call) {
    if (!use.fits(call)) {
      return gateway(422, "The idempotency key was used with another request");
    }
    Reply answer = use.answer();
    return answer == null ? gateway(409, "A request with this key is still running") : answer;
  }

  private static boolean isCustomObject(Call call) {
    return call.path().startsWith("/objects/");
  }

  private static String notSupported(Call call) {
    return "Request method '%s' not supported with Idempotency-Key header".formatted(call.method());
  }

  private static Reply gateway(int status, String message) {
    return Replies.json(
        status, Json.object().put("code", String.valueOf(status)).put("message", message));
  }
}
