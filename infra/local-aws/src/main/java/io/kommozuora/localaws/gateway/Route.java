package io.kommozuora.localaws.gateway;

import io.kommozuora.localaws.http.Received;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A POST route whose requests are stored in a queue, and what is noted beside the body. */
public record Route(String path, String queueUrl, String messageAttributes) {
  /** Kommo's webhooks: the path's token is noted. */
  public static Route kommo(String queueUrl) {
    return new Route(
        "/webhooks/kommo/{token}", queueUrl, json(Map.of("token", "t:${request.path.token}")));
  }

  /** Zuora's callouts: token, notification id, signature and authorization are noted. */
  public static Route zuora(String queueUrl, String hmacHeader) {
    return new Route(
        "/webhooks/zuora/{token}",
        queueUrl,
        json(
            Map.of(
                "token", "t:${request.path.token}",
                "notificationId", "n:${request.header.zuora-notification-id}",
                "signature", "h:${request.header." + hmacHeader + "}",
                "authorization", "a:${request.header.authorization}")));
  }

  private static String json(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(Route::json)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(Map.Entry<String, String> attribute) {
    return "\"%s\":{\"DataType\":\"String\",\"StringValue\":\"%s\"}"
        .formatted(attribute.getKey(), attribute.getValue());
  }

  Optional<Map<String, String>> match(Received request) {
    return request.method().equals("POST")
        ? PathPattern.of(path).match(request.path())
        : Optional.empty();
  }

  AttributeTemplate template() {
    return new AttributeTemplate(messageAttributes);
  }
}
