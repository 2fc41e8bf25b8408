package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.localaws.events.LocalEvents;
import io.kommozuora.localaws.events.PutEvent;
import io.kommozuora.localaws.json.AwsError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventBusTest {
  private static final LocalEvents EVENTS = Aws.LOCAL.events();
  private static final ObjectNode DETAIL = JsonHttp.JSON.createObjectNode().put("deal", 1);

  private final String name = Aws.name("bus");
  private final EventBus bus = new EventBus(Aws.CLIENTS.events(), name, new VirtualTime());

  private List<PutEvent> published() {
    return EVENTS.events().stream().filter(event -> event.bus().equals(name)).toList();
  }

  @Test
  void publishesWhatHappened() {
    bus.publish("SubscriptionCreated", DETAIL);

    assertThat(published())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo("kommo-zuora");
              assertThat(event.detailType()).isEqualTo("SubscriptionCreated");
              assertThat(event.detail()).isEqualTo(DETAIL);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ThrottlingException",
        "InternalFailure",
        "InternalException",
        "ServiceUnavailable"
      })
  void anEntryRefusedForNowMayBePublishedLater(String code) {
    EVENTS.failNextEntry(AwsError.refused(code, "later"));

    assertThatThrownBy(() -> bus.publish("DealHeld", DETAIL))
        .hasMessageContaining("the bus refused DealHeld: " + code)
        .satisfies(failure -> assertThat(AwsFailures.passing(failure)).isTrue());
    assertThat(published()).isEmpty();
  }

  @Test
  void anEntryRefusedForGoodIsOurMistake() {
    EVENTS.failNextEntry(AwsError.refused("NotAuthorizedForSourceException", "no"));

    assertThatThrownBy(() -> bus.publish("DealHeld", DETAIL))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(failure -> assertThat(AwsFailures.passing(failure)).isFalse());
  }

  @Test
  void aCallRefusedOnceIsRepeated() {
    EVENTS.failNext("PutEvents", AwsError.throttled());

    bus.publish("DealHeld", DETAIL);

    assertThat(published()).hasSize(1);
  }
}
