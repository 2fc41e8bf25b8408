package io.kommozuora.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The bus on which the product says what happened. */
public final class EventBus {
  private static final String SOURCE = "kommo-zuora";

  private final EventBridgeClient events;
  private final String bus;
  private final InstantSource clock;

  public EventBus(EventBridgeClient events, String bus, InstantSource clock) {
    this.events = events;
    this.bus = bus;
    this.clock = clock;
  }

  /**
   * Publishes what happened, at least once.
   *
   * @throws RuntimeException when the bus did not take it
   */
  public void publish(String type, JsonNode detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(type)
            .detail(detail.toString())
            .time(clock.instant())
            .build();
    PutEventsResponse answer = events.putEvents(put -> put.entries(List.of(entry)));
    if (answer.failedEntryCount() > 0) {
      throw refusal(type, answer.entries().getFirst().errorCode());
    }
  }

  // EventBridge answers 200 also when it takes nothing because of some trouble of its own.
  private static RuntimeException refusal(String type, String code) {
    String message = "the bus refused %s: %s".formatted(type, code);
    boolean passing = code.startsWith("Internal") || code.startsWith("Throttling");
    return passing ? SdkClientException.create(message) : new IllegalStateException(message);
  }
}
