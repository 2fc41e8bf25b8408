package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.body.CustomFieldNames;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom fields of a body, from the two places where Zuora's APIs take them. */
final class CustomFieldValues {
  private CustomFieldValues() {}

  static Map<String, String> beside(Body body) {
    Map<String, String> values = new LinkedHashMap<>(body.texts());
    values.keySet().removeIf(name -> !CustomFieldNames.custom(name));
    return values;
  }

  static Map<String, String> inside(Body body) {
    return body.part("customFields").map(Body::texts).orElse(Map.of());
  }

  static Map<String, String> merged(Map<String, String> old, Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(old);
    all.putAll(changes);
    return all;
  }
}
