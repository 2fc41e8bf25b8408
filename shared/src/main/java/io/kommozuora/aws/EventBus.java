package io.kommozuora.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The bus on which the product says what happened. */
public final class EventBus {
  private static final String SOURCE = "kommo-zuora";
  // A call can succeed while its entry fails, for reasons that would fail a whole call otherwise.
  private static final Set<String> PASSING =
      Set.of("ThrottlingException", "InternalFailure", "InternalException", "ServiceUnavailable");

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
   * @throws SdkClientException when the bus did not take it now
   * @throws IllegalStateException when the bus will not take it
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
      throw failure(type, answer.entries().getFirst().errorCode());
    }
  }

  private static RuntimeException failure(String type, String code) {
    String what = "the bus refused %s: %s".formatted(type, code);
    return PASSING.contains(code)
        ? SdkClientException.create(what)
        : new IllegalStateException(what);
  }
}
