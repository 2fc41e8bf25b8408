package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One item of a request's body; reading it collects what is wrong with it. */
record Item(JsonNode json, List<Violation> violations) {
  Item only(Set<String> keys) {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                violations.add(Violation.unexpected(key));
              }
            });
    return this;
  }

  Optional<String> text(String key) {
    return value(key, JsonNode::isTextual, "string").map(JsonNode::textValue);
  }

  Optional<Long> integer(String key) {
    return value(key, JsonNode::isIntegralNumber, "int").map(JsonNode::longValue);
  }

  Optional<Boolean> bool(String key) {
    return value(key, JsonNode::isBoolean, "bool").map(JsonNode::booleanValue);
  }

  Optional<JsonNode> object(String key) {
    return value(key, JsonNode::isObject, "object");
  }

  Optional<JsonNode> array(String key) {
    return value(key, JsonNode::isArray, "array");
  }

  Optional<Instant> time(String key) {
    return integer(key).map(Instant::ofEpochSecond);
  }

  String requiredText(String key) {
    return required(key, text(key).filter(text -> !text.isBlank())).orElse("");
  }

  <T> Optional<T> required(String key, Optional<T> value) {
    if (value.isEmpty() && violations.stream().noneMatch(v -> v.path().equals(key))) {
      violations.add(Violation.missing(key));
    }
    return value;
  }

  /** Lets a value pass that may be chosen. */
  <T> Optional<T> chosen(String key, Optional<T> value, Predicate<T> exists) {
    if (value.isPresent() && !exists.test(value.get())) {
      violations.add(Violation.notSupported(key));
    }
    return value;
  }

  private Optional<JsonNode> value(String key, Predicate<JsonNode> fits, String expected) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!fits.test(value)) {
      violations.add(Violation.wrongType(key, expected));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
