package io.kommozuora.simulators.kommo.hook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A destination of hooks with its own rules of patience. */
sealed interface Channel permits AccountHook, StageHook, RevokeHook {
  String destination();

  /** The request that carries a body there, as webhooks do. */
  default HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(URI.create(destination()))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("User-Agent", "amoCRM-Webhooks/3.0")
        .header("X-Amocrm-Requestid", UUID.randomUUID().toString())
        .header("Accept-Encoding", "gzip")
        .POST(BodyPublishers.ofString(body));
  }

  /** Whether anything is sent at all. */
  boolean open();

  /** Learns how an attempt ended; code 0 is no answer in time. */
  void ended(int code, Instant at);

  /** How long after this failed attempt the next one follows, if any. */
  Optional<Duration> again(int attempt, int code);

  /** Kommo's own idea of a good answer. */
  static boolean valid(int code) {
    return code >= 100 && code < 300;
  }
}
