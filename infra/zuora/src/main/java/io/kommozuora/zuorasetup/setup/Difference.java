package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.http.JsonHttp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is wanted with what was found, which may hold more. */
final class Difference {
  private Difference() {}

  /** The paths of the wanted fields that are missing, or not as wanted. */
  static List<String> between(ObjectNode wanted, JsonNode found) {
    return paths("", wanted, found).toList();
  }

  /** The paths of the wanted fields that are there, and not as wanted. */
  static List<String> contradictions(ObjectNode wanted, JsonNode found) {
    return paths("", wanted, found)
        .filter(path -> !found.at("/" + path.replace('.', '/')).isMissingNode())
        .filter(path -> !found.at("/" + path.replace('.', '/')).isNull())
        .toList();
  }

  private static Stream<String> paths(String before, ObjectNode wanted, JsonNode found) {
    return wanted.properties().stream()
        .flatMap(
            field ->
                different(before + field.getKey(), field.getValue(), found.path(field.getKey())));
  }

  private static Stream<String> different(String path, JsonNode wanted, JsonNode found) {
    return wanted instanceof ObjectNode fields && found.isObject()
        ? paths(path + ".", fields, found)
        : Stream.of(path).filter(_ -> !alike(wanted, found));
  }

  private static boolean alike(JsonNode wanted, JsonNode found) {
    if (found.isMissingNode() || found.isNull()) {
      return isNothing(wanted);
    }
    if (wanted.isNumber() && found.isNumber()) {
      return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    if (wanted.isArray() && found.isArray()) {
      return texts(wanted).equals(texts(found));
    }
    return wanted.equals(found) || sameJson(wanted, found);
  }

  /** Whether leaving it out says the same. */
  private static boolean isNothing(JsonNode wanted) {
    return (wanted.isBoolean() && !wanted.asBoolean())
        || (wanted.isContainerNode() && wanted.isEmpty());
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  /** Whether two texts are the same JSON, which Zuora may have written anew. */
  private static boolean sameJson(JsonNode wanted, JsonNode found) {
    return wanted instanceof TextNode one
        && found instanceof TextNode other
        && one.asText().startsWith("{")
        && parsed(one).equals(parsed(other));
  }

  private static JsonNode parsed(JsonNode text) {
    try {
      return JsonHttp.JSON.readTree(text.asText());
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
