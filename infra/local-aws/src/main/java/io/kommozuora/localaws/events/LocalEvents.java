package io.kommozuora.localaws.events;

import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.JsonService;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * EventBridge on this machine: keeps what was put, for the test to look at, and delivers what its
 * rules are about.
 */
public final class LocalEvents implements AutoCloseable {
  private final EventBuses buses;
  private final JsonService service;
  private final LocalServer server;

  private LocalEvents(InstantSource clock) {
    this.buses = new EventBuses(clock);
    this.service = new JsonService(Map.of("PutEvents", buses::put));
    this.server = LocalServer.start(service);
  }

  public static LocalEvents start() {
    return start(InstantSource.system());
  }

  /** Starts it; events that bring no time happen when the clock says. */
  public static LocalEvents start(InstantSource clock) {
    return new LocalEvents(clock);
  }

  public URI endpoint() {
    return server.uri();
  }

  /** All accepted events, oldest first. */
  public List<PutEvent> events() {
    return buses.events();
  }

  /** Delivers what the rule is about to its queue, from now on. */
  public void forward(Rule rule, SqsClient sqs) {
    buses.target(
        event -> {
          if (rule.matches(event)) {
            sqs.sendMessage(send -> send.queueUrl(rule.queueUrl()).messageBody(event.delivered()));
          }
        });
  }

  public void clear() {
    buses.clear();
  }

  public int calls(String operation) {
    return service.calls(operation);
  }

  /** Refuses the next whole call. */
  public void failNext(String operation, AwsError error) {
    service.failNext(operation, error);
  }

  /** Refuses the next single entry, whatever call it comes in. */
  public void failNextEntry(AwsError error) {
    buses.failNextEntry(error);
  }

  @Override
  public void close() {
    server.close();
  }
}
