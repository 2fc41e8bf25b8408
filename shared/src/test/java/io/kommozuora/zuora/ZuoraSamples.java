package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Answers as Zuora gives them. */
final class ZuoraSamples {
  private ZuoraSamples() {}

  static ObjectNode json(String name) {
    try (InputStream sample = ZuoraSamples.class.getResourceAsStream("/zuora-samples/" + name)) {
      return (ObjectNode) JsonHttp.JSON.readTree(Objects.requireNonNull(sample, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return json(name).toString();
  }
}
