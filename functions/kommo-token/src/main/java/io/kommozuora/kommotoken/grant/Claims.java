package io.kommozuora.kommotoken.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kommozuora.http.JsonHttp;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** What a Kommo access token says of itself; nothing when it is no JWT. */
public record Claims(Optional<Instant> expiry, Optional<String> apiDomain) {
  // A number beyond that is no second of any year we live in.
  private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

  /** Reads a token without checking its signature: it is our own, from our own vault. */
  public static Claims of(String token) {
    JsonNode claims = payload(token);
    long end = claims.path("exp").asLong(0);
    return new Claims(
        Optional.of(end).filter(e -> e > 0 && e < LATEST).map(Instant::ofEpochSecond),
        Optional.of(claims.path("api_domain").asText("")).filter(domain -> !domain.isEmpty()));
  }

  private static JsonNode payload(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return MissingNode.getInstance();
    }
    try {
      return JsonHttp.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    } catch (IllegalArgumentException | IOException e) {
      return MissingNode.getInstance();
    }
  }
}
