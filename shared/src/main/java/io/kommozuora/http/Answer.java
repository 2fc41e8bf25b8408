package io.kommozuora.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What an API answered.
 *
 * @param call method and path, to name the call in messages
 * @param body the parsed body; a missing node when it is empty or no JSON
 */
public record Answer(String call, int status, Headers headers, JsonNode body) {
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** A header that counts seconds, such as Retry-After; empty when absent or not a number. */
  public Optional<Duration> seconds(String header) {
    String value = headers.get(header);
    if (value == null || !value.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
  }
}
