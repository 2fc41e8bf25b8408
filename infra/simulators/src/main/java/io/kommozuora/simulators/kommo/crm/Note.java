package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A note on a deal. */
public record Note(
    long id,
    long lead,
    long createdBy,
    long responsible,
    Instant at,
    String type,
    ObjectNode params) {
  /** The text, empty when this kind of note has none. */
  public String text() {
    return params.path("text").asText();
  }
}
