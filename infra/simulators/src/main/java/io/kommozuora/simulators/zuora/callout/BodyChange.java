package io.kommozuora.simulators.zuora.callout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Ways in which a callout's body is not as it was meant to be. */
public final class BodyChange {
  private BodyChange() {}

  public static UnaryOperator<String> without(String field) {
    return body -> object(body).without(field).toString();
  }

  public static UnaryOperator<String> namesInUpperCase() {
    return body -> renamed(body, name -> name.toUpperCase(Locale.ROOT));
  }

  public static UnaryOperator<String> namesInLowerCase() {
    return body -> renamed(body, name -> name.toLowerCase(Locale.ROOT));
  }

  public static UnaryOperator<String> textsInUpperCase() {
    return body -> rewritten(body, text -> text.toUpperCase(Locale.ROOT));
  }

  public static UnaryOperator<String> textsInLowerCase() {
    return body -> rewritten(body, text -> text.toLowerCase(Locale.ROOT));
  }

  private static String renamed(String body, UnaryOperator<String> name) {
    ObjectNode changed = Json.object();
    object(body)
        .properties()
        .forEach(field -> changed.set(name.apply(field.getKey()), field.getValue()));
    return changed.toString();
  }

  private static String rewritten(String body, UnaryOperator<String> text) {
    ObjectNode changed = Json.object();
    object(body)
        .properties()
        .forEach(field -> changed.put(field.getKey(), text.apply(field.getValue().asText())));
    return changed.toString();
  }

  private static ObjectNode object(String body) {
    return (ObjectNode) Json.parse(body).orElseThrow();
  }
}
