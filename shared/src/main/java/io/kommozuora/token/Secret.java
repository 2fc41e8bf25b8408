package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A secret as it was when it was read. Its text form shows the version only.
 *
 * @param version another one for every value the secret ever had
 * @param value one JSON object
 */
public record Secret(String version, JsonNode value) {
  /** The text under that name without what an operator may have pasted around it, or nothing. */
  public String text(String name) {
    return value.path(name).asText("").strip();
  }

  @Override
  public String toString() {
    return "Secret[version=" + version + "]";
  }
}
