package io.kommozuora.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.SdkClients;
import io.kommozuora.localaws.json.AwsError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

final class LocalEventsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T14:00:00.123Z");

  private final LocalEvents events = LocalEvents.start(InstantSource.fixed(NOW));
  private final EventBridgeClient client = SdkClients.events(events.endpoint());

  @AfterEach
  void stop() {
    client.close();
    events.close();
  }

  @Test
  void keepsWhatWasPut() {
    PutEventsResponse response = put(entry("{\"deal\":42}"));

    assertThat(response.failedEntryCount()).isZero();
    PutEvent kept = events.events().getFirst();
    assertThat(kept.id()).isEqualTo(response.entries().getFirst().eventId());
    assertThat(kept.bus()).isEqualTo("billing");
    assertThat(kept.detailType()).isEqualTo("SubscriptionCreated");
    assertThat(kept.detail().path("deal").asInt()).isEqualTo(42);
  }

  @Test
  void happensNowUnlessTheEntrySaysWhen() {
    Instant earlier = Instant.parse("2026-09-30T08:15:30.250Z");

    put(entry("{}"), entry("{}").toBuilder().time(earlier).build());

    assertThat(events.events()).extracting(PutEvent::time).containsExactly(NOW, earlier);
  }

  @Test
  void refusesOneEntryAndKeepsTheOther() {
    PutEventsResponse response = put(entry("not JSON"), entry("{\"deal\":2}"));

    assertThat(response.failedEntryCount()).isEqualTo(1);
    assertThat(response.entries().getFirst().errorCode()).isEqualTo("MalformedDetail");
    assertThat(response.entries().getLast().eventId()).isNotNull();
    assertThat(events.events()).hasSize(1);
  }

  @Test
  void refusesAnEntryWithoutASource() {
    PutEventsResponse response = put(entry("{}").toBuilder().source(null).build());

    assertThat(response.entries().getFirst().errorCode()).isEqualTo("InvalidArgument");
  }

  @Test
  void failsAnEntryOnDemand() {
    events.failNextEntry(AwsError.throttled());

    assertThat(put(entry("{}")).entries().getFirst().errorCode()).isEqualTo("ThrottlingException");
    assertThat(put(entry("{}")).failedEntryCount()).isZero();
  }

  @Test
  void refusesACallOver256Kilobytes() {
    String large = "{\"text\":\"%s\"}".formatted("x".repeat(200 * 1024));

    assertThat(put(entry(large)).failedEntryCount()).isZero();
    assertThatThrownBy(() -> put(entry(large), entry(large)))
        .isInstanceOf(EventBridgeException.class)
        .hasMessageContaining("over the limit");
  }

  @Test
  void refusesMoreThanTenEntries() {
    var eleven = new PutEventsRequestEntry[11];
    Arrays.fill(eleven, entry("{}"));

    assertThatThrownBy(() -> put(eleven)).isInstanceOf(EventBridgeException.class);
  }

  private PutEventsResponse put(PutEventsRequestEntry... entries) {
    return client.putEvents(put -> put.entries(entries));
  }

  private static PutEventsRequestEntry entry(String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName("billing")
        .source("kommo-zuora")
        .detailType("SubscriptionCreated")
        .detail(detail)
        .build();
  }
}
