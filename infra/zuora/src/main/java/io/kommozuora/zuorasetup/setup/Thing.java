package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.zuorasetup.tenant.Kind;
import java.util.List;

/**
 * One thing as it is to be in the tenant.
 *
 * @param fixed what is said of it once, when it is made
 * @param shown what can be changed, and is shown to whoever reads it
 * @param hidden what can be changed and is never shown
 */
record Thing(Kind kind, String name, ObjectNode fixed, ObjectNode shown, ObjectNode hidden) {
  private static final String RULE = "filterRule";
  private static final String EVENT = "eventTypeName";

  ObjectNode creation() {
    return Merged.of(fixed, shown, hidden);
  }

  /** What is sent to change the thing that was found. */
  ObjectNode change(JsonNode found) {
    ObjectNode change = Merged.of(shown, hidden);
    // A rule is changed together with the name of its event, and created without.
    if (change.get(RULE) instanceof ObjectNode rule && found.path(EVENT).isTextual()) {
      rule.put(EVENT, found.path(EVENT).asText());
    }
    return change;
  }

  /** The fields that are not as they are to be; a secret shows in what marks it. */
  List<String> differences(JsonNode found) {
    return Difference.between(shown, found).stream()
        .map(path -> path.equals(SecretMark.FIELD) ? "secret" : path)
        .toList();
  }

  /** The fields that are not as they are to be, and cannot be changed. */
  List<String> clashes(JsonNode found) {
    return Difference.contradictions(fixed, found);
  }
}
