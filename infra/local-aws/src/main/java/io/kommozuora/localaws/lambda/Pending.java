package io.kommozuora.localaws.lambda;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An event on its way through the runtime, and the answer to come. */
record Pending(String id, String event, Instant deadline, CompletableFuture<String> answer) {
  static Pending of(String event, Instant deadline) {
    return new Pending(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
  }
}
