package io.kommozuora.simulators.kommo.hook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends a hook and waits for its answer as long as Kommo does. */
final class Sender implements AutoCloseable {
  private final HttpClient client;
  private final Duration limit;

  Sender(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
  }

  /** The answer's status, 0 when none came in time. */
  int send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(limit).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
