package io.kommozuora.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;

/** A request as the server got it. */
public record Asked(String method, String target, Headers headers, String body) {
  static Asked of(RecordedRequest request) {
    ByteString body = request.getBody();
    return new Asked(
        request.getMethod(),
        request.getTarget(),
        request.getHeaders(),
        body == null ? "" : body.utf8());
  }

  /** Method, path and query, with nothing escaped. */
  public String line() {
    return method + " " + URLDecoder.decode(target, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return JsonHttp.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
