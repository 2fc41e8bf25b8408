package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LostAnswersTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void anOrderIsThereThoughItsAnswerWasLost() {
    zuora.simulator().faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    assertThatThrownBy(() -> zuora.postOnce("/v1/orders", "key-1", Bodies.order()))
        .isInstanceOf(UncheckedIOException.class);

    zuora.get("/v1/orders/KOMMO-O-1").assertSuccess();
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();

    assertThat(zuora.simulator().orders()).hasSize(1);
  }

  @Test
  void anOrderCompletesAfterTheGatewayGaveUp() {
    zuora.simulator().orderCompletesLater(Duration.ofMinutes(3));

    Answered answer = zuora.post("/v1/orders", Bodies.order());

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.body()).startsWith("<html>");
    zuora.get("/v1/orders/KOMMO-O-1").assertRefused(404, 40);
    zuora.simulator().time().advance(Duration.ofMinutes(3));
    zuora.get("/v1/orders/KOMMO-O-1").assertSuccess();
  }

  @Test
  void theKeyOfALateOrderIsBusyUntilItCompletes() {
    zuora.simulator().orderCompletesLater(Duration.ofMinutes(3));
    zuora.postOnce("/v1/orders", "key-1", Bodies.order());

    Answered early = zuora.postOnce("/v1/orders", "key-1", Bodies.order());
    zuora.simulator().time().advance(Duration.ofMinutes(3));

    assertThat(early.status()).isEqualTo(409);
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();
    assertThat(zuora.simulator().orders()).hasSize(1);
  }

  @Test
  void aKeyThatIsKnownIsAnsweredThoughALateOrderIsDue() {
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();
    zuora.simulator().orderCompletesLater(Duration.ofMinutes(3));

    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();

    assertThat(zuora.postOnce("/v1/orders", "key-2", Bodies.secondOrder()).status()).isEqualTo(504);
  }

  @Test
  void aSecondAttemptBeatsTheLateOrderOnlyOnce() {
    zuora.simulator().orderCompletesLater(Duration.ofMinutes(3));
    zuora.post("/v1/orders", Bodies.order());
    zuora.post("/v1/orders", Bodies.order()).assertSuccess();

    zuora.simulator().time().advance(Duration.ofMinutes(3));

    assertThat(zuora.simulator().orders()).hasSize(1);
    assertThat(zuora.simulator().subscriptions()).hasSize(1);
  }

  @Test
  void gatewaysAnswerInHtml() {
    zuora.simulator().faults().add(Gateway.failing(502, "POST", "/v1/orders"));

    Answered answer = zuora.post("/v1/orders", Bodies.order());

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(zuora.simulator().orders()).isEmpty();
  }
}
