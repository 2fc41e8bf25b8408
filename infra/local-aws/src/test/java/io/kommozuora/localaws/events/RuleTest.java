package io.kommozuora.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.SdkClients;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.sqs.LocalQueues;
import io.kommozuora.localaws.sqs.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

final class RuleTest {
  private static final LocalQueues QUEUES = LocalQueues.start();

  private final LocalEvents events = LocalEvents.start();
  private final EventBridgeClient client = SdkClients.events(events.endpoint());
  private final String url =
      QUEUES.create(Queue.of("new-deals-" + UUID.randomUUID(), Duration.ofMinutes(12)));

  @AfterAll
  static void stop() {
    QUEUES.close();
  }

  @AfterEach
  void close() {
    client.close();
    events.close();
  }

  @Test
  void deliversAnEventAsEventBridgeDoes() {
    events.forward(rule(), QUEUES.client());

    put(
        entry("billing", "kommo-zuora", "SubscriptionCreated").toBuilder()
            .time(Instant.parse("2026-10-01T14:00:00.123Z"))
            .resources("arn:aws:dynamodb:us-east-1:000000000000:table/deals")
            .build());

    assertThat(delivered())
        .extracting(message -> Json.read(message.body()))
        .containsExactly(
            Json.read(
                """
                {
                  "version": "0",
                  "id": "%s",
                  "detail-type": "SubscriptionCreated",
                  "source": "kommo-zuora",
                  "account": "000000000000",
                  "time": "2026-10-01T14:00:00Z",
                  "region": "us-east-1",
                  "resources": ["arn:aws:dynamodb:us-east-1:000000000000:table/deals"],
                  "detail": {"deal": 42}
                }
                """
                    .formatted(events.events().getFirst().id())));
  }

  @ParameterizedTest
  @CsvSource({
    "other, kommo-zuora, SubscriptionCreated",
    "billing, other, SubscriptionCreated",
    "billing, kommo-zuora, DealHeld"
  })
  void keepsAnEventThatNoRuleIsAbout(String bus, String source, String type) {
    events.forward(rule(), QUEUES.client());

    put(entry(bus, source, type));

    assertThat(events.events()).hasSize(1);
    assertThat(delivered()).isEmpty();
  }

  @Test
  void deliversNoEntryThatWasRefused() {
    events.forward(rule(), QUEUES.client());

    put(
        entry("billing", "kommo-zuora", "SubscriptionCreated").toBuilder()
            .detail("not JSON")
            .build());

    assertThat(delivered()).isEmpty();
  }

  private Rule rule() {
    return new Rule("billing", "kommo-zuora", "SubscriptionCreated", url);
  }

  private void put(PutEventsRequestEntry entry) {
    client.putEvents(put -> put.entries(entry));
  }

  private List<Message> delivered() {
    return QUEUES.client().receiveMessage(receive -> receive.queueUrl(url)).messages();
  }

  private static PutEventsRequestEntry entry(String bus, String source, String type) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(source)
        .detailType(type)
        .detail("{\"deal\":42}")
        .build();
  }
}
