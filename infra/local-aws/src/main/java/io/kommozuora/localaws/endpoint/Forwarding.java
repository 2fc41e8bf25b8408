package io.kommozuora.localaws.endpoint;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.Body;
import io.kommozuora.localaws.http.Received;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Passes a request on, over connections that are kept. */
final class Forwarding implements AutoCloseable {
  /** Belongs to one connection, or is written anew by the next server or client. */
  private static final Set<String> OWN_TO_EACH_HOP =
      Set.of(
          "connection",
          "content-length",
          "date",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Answer forward(Received request, URI to) throws IOException, InterruptedException {
    HttpRequest.Builder next = HttpRequest.newBuilder(to.resolve(request.path()));
    next.method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
    request.headers().forEach((name, value) -> copy(name, value, next));
    return answer(client.send(next.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static void copy(String name, String value, HttpRequest.Builder next) {
    if (!OWN_TO_EACH_HOP.contains(name)) next.header(name, value);
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    Map<String, String> headers = new HashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.keySet().removeAll(OWN_TO_EACH_HOP);
    return new Answer(response.statusCode(), headers, Body.of(response.body()));
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
