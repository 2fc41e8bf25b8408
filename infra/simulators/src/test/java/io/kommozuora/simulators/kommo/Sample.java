package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample payloads. */
final class Sample {
  private Sample() {}

  static String text(String name) {
    try (var stream = Sample.class.getResourceAsStream("/kommo/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String name) {
    return parsed(text(name));
  }

  static JsonNode parsed(String text) {
    return Json.parse(text).orElseThrow();
  }
}
