package io.kommozuora.simulators.kommo.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Posts a hook's body as Kommo does and waits as long as Kommo does. */
final class Sender implements AutoCloseable {
  private final HttpClient client;
  private final Duration limit;

  Sender(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
  }

  /** The answer's status, 0 when none came in time. */
  int post(String destination, String body) {
    try {
      return client.send(request(destination, body), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private HttpRequest request(String destination, String body) {
    return HttpRequest.newBuilder(URI.create(destination))
        .timeout(limit)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("User-Agent", "amoCRM-Webhooks/3.0")
        .header("X-Amocrm-Requestid", UUID.randomUUID().toString())
        .header("Accept-Encoding", "gzip")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
