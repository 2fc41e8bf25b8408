package io.kommozuora.localaws.gateway;

import io.kommozuora.localaws.http.Received;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A route whose requests are stored in a queue: as which text, and what is noted beside it. */
public record Route(
    String method, String path, String queueUrl, String messageBody, String messageAttributes) {
  private static final String REQUEST_BODY = "$request.body";

  /** Kommo's webhooks: the path's token is noted. */
  public static Route kommo(String queueUrl) {
    return post("/webhooks/kommo/{token}", queueUrl, Map.of("token", "t:${request.path.token}"));
  }

  /** Kommo's notice that our access was revoked: all it says is in the query. */
  public static Route kommoRevoked(String queueUrl) {
    return new Route(
        "GET",
        "/webhooks/kommo/revoked",
        queueUrl,
        "revoked",
        json(
            Map.of(
                "client", "c:${request.querystring.client_uuid}",
                "account", "a:${request.querystring.account_id}",
                "signature", "s:${request.querystring.signature}")));
  }

  /** Zuora's callouts: token, notification id, signature and authorization are noted. */
  public static Route zuora(String queueUrl, String hmacHeader) {
    return post(
        "/webhooks/zuora/{token}",
        queueUrl,
        Map.of(
            "token", "t:${request.path.token}",
            "notificationId", "n:${request.header.zuora-notification-id}",
            "signature", "h:${request.header." + hmacHeader + "}",
            "authorization", "a:${request.header.authorization}"));
  }

  private static Route post(String path, String queueUrl, Map<String, String> attributes) {
    return new Route("POST", path, queueUrl, REQUEST_BODY, json(attributes));
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
    return request.method().equals(method)
        ? PathPattern.of(path).match(request.path())
        : Optional.empty();
  }

  /** The message's text: the request's body, or always the same. */
  String message(Received request) {
    return messageBody.equals(REQUEST_BODY) ? request.body().text() : messageBody;
  }

  AttributeTemplate template() {
    return new AttributeTemplate(messageAttributes);
  }
}
