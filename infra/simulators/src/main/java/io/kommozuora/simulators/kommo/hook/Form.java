package io.kommozuora.simulators.kommo.hook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A form body in the making: brackets percent-encoded, spaces as plus signs, nulls left out. */
final class Form {
  private final StringBuilder text = new StringBuilder();

  Form add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(text.isEmpty() ? "" : "&").append(encoded(name));
      text.append('=').append(encoded(value.toString()));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String encoded(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
