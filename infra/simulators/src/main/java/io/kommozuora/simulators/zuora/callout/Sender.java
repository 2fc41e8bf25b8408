package io.kommozuora.simulators.zuora.callout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** Sends requests as Zuora does: it follows no redirects and waits for a fixed time. */
final class Sender implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int KEPT = 60 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Answer send(Message message, String address, Duration limit) {
    try {
      return answer(client.send(request(message, address, limit), BodyHandlers.ofString()));
    } catch (IOException | IllegalArgumentException unsendable) {
      return Answer.without(Answer.NO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.without(Answer.NO_ANSWER);
    }
  }

  private static HttpRequest request(Message message, String address, Duration limit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(limit)
            .method(
                message.method(),
                message.hasBody()
                    ? BodyPublishers.ofString(message.body())
                    : BodyPublishers.noBody());
    message.headers().forEach(request::header);
    return request.build();
  }

  private static Answer answer(HttpResponse<String> response) {
    boolean basic =
        response
            .headers()
            .firstValue("WWW-Authenticate")
            .map(challenge -> challenge.toLowerCase(Locale.ROOT))
            .filter(challenge -> challenge.startsWith("basic "))
            .isPresent();
    String content = response.body();
    return new Answer(
        response.statusCode(), content.substring(0, Math.min(KEPT, content.length())), basic);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
