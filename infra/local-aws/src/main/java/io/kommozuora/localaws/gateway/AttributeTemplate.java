package io.kommozuora.localaws.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.http.Received;
import io.kommozuora.localaws.json.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The MessageAttributes parameter of an SQS integration: JSON in which expressions like {@code
 * ${request.path.token}} are replaced.
 */
record AttributeTemplate(String json) {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\$\\{request\\.(path|header|querystring)\\.([^}]+)}");

  Map<String, MessageAttributeValue> fill(Received request, Map<String, String> path) {
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    Json.read(filled(request, path))
        .properties()
        .forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
    return attributes;
  }

  /** Values go in unescaped: whether the real gateway escapes them is not documented. */
  private String filled(Received request, Map<String, String> path) {
    return EXPRESSION
        .matcher(json)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(value(found.group(1), found.group(2), request, path)));
  }

  private static String value(
      String source, String name, Received request, Map<String, String> path) {
    return switch (source) {
      case "path" -> path.getOrDefault(name, "");
      case "querystring" -> request.query(name);
      default -> request.header(name.toLowerCase(Locale.ROOT));
    };
  }

  private static MessageAttributeValue attribute(JsonNode node) {
    return MessageAttributeValue.builder()
        .dataType(node.path("DataType").asText())
        .stringValue(node.path("StringValue").asText())
        .build();
  }
}
