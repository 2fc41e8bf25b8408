package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers as Kommo gives them. */
final class Samples {
  private Samples() {}

  static String text(String name) {
    try (InputStream sample = Samples.class.getResourceAsStream("/kommo-samples/" + name)) {
      return new String(
          Objects.requireNonNull(sample, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String name) {
    return read(text(name));
  }

  /** JSON with single quotes for double ones. */
  static JsonNode parsed(String json) {
    return read(json.replace('\'', '"'));
  }

  private static JsonNode read(String json) {
    try {
      return JsonHttp.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
