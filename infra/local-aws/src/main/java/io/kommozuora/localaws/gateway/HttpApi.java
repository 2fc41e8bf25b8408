package io.kommozuora.localaws.gateway;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.http.Received;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.MalformedJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The HTTP API: stores a webhook in its route's queue, and answers 200 after that. */
public final class HttpApi implements AutoCloseable {
  private static final int LARGEST_PAYLOAD = 10 * 1024 * 1024;

  private final SqsClient sqs;
  private final List<Route> routes;
  private final Map<String, Integer> stored = new ConcurrentHashMap<>();
  private final LocalServer server;

  private HttpApi(int port, SqsClient sqs, List<Route> routes) {
    this.sqs = sqs;
    this.routes = List.copyOf(routes);
    this.server = LocalServer.start(port, this::answer);
  }

  public static HttpApi start(SqsClient sqs, Route... routes) {
    return start(0, sqs, routes);
  }

  /** Starts one on that port. */
  public static HttpApi start(int port, SqsClient sqs, Route... routes) {
    return new HttpApi(port, sqs, List.of(routes));
  }

  public URI uri() {
    return server.uri();
  }

  /** How many requests were stored. */
  public int stored() {
    return stored.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them went to that queue. */
  public int stored(String queueUrl) {
    return stored.getOrDefault(queueUrl, 0);
  }

  private Answer answer(Received request) {
    if (request.body().size() > LARGEST_PAYLOAD) return refusal(413, "Request Entity Too Large");

    for (Route route : routes) {
      Optional<Map<String, String>> path = route.match(request);
      if (path.isPresent()) return store(request, route, path.get());
    }
    return refusal(404, "Not Found");
  }

  private Answer store(Received request, Route route, Map<String, String> path) {
    try {
      SendMessageResponse response =
          send(route.queueUrl(), route.message(request), route.template().fill(request, path));
      stored.merge(route.queueUrl(), 1, Integer::sum);
      return accepted(response);
    } catch (SdkException | MalformedJson e) {
      return refusal(500, "Internal Server Error");
    }
  }

  private SendMessageResponse send(
      String queueUrl, String body, Map<String, MessageAttributeValue> attributes) {
    return sqs.sendMessage(
        send -> send.queueUrl(queueUrl).messageBody(body).messageAttributes(attributes));
  }

  private static Answer accepted(SendMessageResponse response) {
    return Answer.of(
        200,
        "text/xml",
        """
        <?xml version="1.0"?><SendMessageResponse \
        xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><SendMessageResult>\
        <MessageId>%s</MessageId><MD5OfMessageBody>%s</MD5OfMessageBody>\
        </SendMessageResult></SendMessageResponse>\
        """
            .formatted(response.messageId(), response.md5OfMessageBody()));
  }

  private static Answer refusal(int status, String message) {
    return Answer.json(status, Json.object().put("message", message).toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
