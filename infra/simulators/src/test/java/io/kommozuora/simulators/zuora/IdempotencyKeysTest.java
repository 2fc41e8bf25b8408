package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import io.kommozuora.simulators.zuora.trouble.Stop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IdempotencyKeysTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aFailureIsRememberedToo() {
    var wrong = Bodies.set(Bodies.order(), "/newAccount/currency", "\"JPY\"");
    Answered first = zuora.postOnce("/v1/orders", "key-1", wrong).assertRefused(400, 20);
    zuora.tenant().currencies("EUR", "JPY");

    Answered repeated = zuora.postOnce("/v1/orders", "key-1", wrong);

    assertThat(repeated.assertRefused(400, 20).body()).isEqualTo(first.body());
  }

  @Test
  void aNewKeyRunsTheCallAgain() {
    zuora.withSubscription();
    zuora.simulator().lockAccount("KOMMO-1", 1);
    zuora.postOnce("/v1/orders", "key-1", Bodies.secondOrder()).assertRefused(409, 50);

    zuora.postOnce("/v1/orders", "key-1", Bodies.secondOrder()).assertRefused(409, 50);
    zuora.postOnce("/v1/orders", "key-2", Bodies.secondOrder()).assertSuccess();
  }

  @Test
  void statusHeadersAndBodyAreReplayed() {
    Answered first = zuora.postOnce("/v1/orders", "key-1", Bodies.order());
    Answered repeated = zuora.postOnce("/v1/orders", "key-1", Bodies.order());

    assertThat(repeated.status()).isEqualTo(first.status());
    assertThat(repeated.body()).isEqualTo(first.body());
    assertThat(repeated.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();
    zuora.simulator().time().advance(Duration.ofHours(24).minusSeconds(1));
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();

    zuora.simulator().time().advance(Duration.ofSeconds(1));

    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertRefused(400, 30);
  }

  @Test
  void aRepeatWhileTheFirstIsRunningIsAConflict() {
    try (Stop stop = zuora.simulator().stopNext("POST", "/v1/orders")) {
      var first =
          CompletableFuture.supplyAsync(
              () -> zuora.postOnce("/v1/orders", "key-1", Bodies.order()));
      stop.awaitArrival();

      Answered early = zuora.postOnce("/v1/orders", "key-1", Bodies.order());
      stop.release();

      assertThat(early.status()).isEqualTo(409);
      assertThat(early.at("/reasons").isMissingNode()).isTrue();
      first.join().assertSuccess();
      zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();
    }
  }

  @Test
  void aKeyBelongsToOneUrl() {
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();

    Answered other = zuora.postOnce("/v1/accounts", "key-1", Bodies.account());

    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void aKeyBelongsToOnePayload() {
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();

    Answered other = zuora.postOnce("/v1/orders", "key-1", Bodies.secondOrder());

    assertThat(other.status()).isEqualTo(422);
    assertThat(zuora.simulator().orders()).hasSize(1);
  }

  @Test
  void putDoesNotTakeAKey() {
    zuora.withSubscription();

    Answered answer =
        zuora.send(
            "PUT", "/v1/accounts/KOMMO-1", "{\"name\": \"New\"}", "Idempotency-Key", "key-1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/message"))
        .isEqualTo("Request method 'PUT' not supported with Idempotency-Key header");
    assertThat(zuora.simulator().account("KOMMO-1").orElseThrow().name()).isEqualTo("Example GmbH");
  }

  @Test
  void aKeyHasAtMost255Characters() {
    Answered answer = zuora.postOnce("/v1/orders", "k".repeat(256), Bodies.order());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(zuora.simulator().orders()).isEmpty();
  }

  @Test
  void tooManyRequestsAreNotRemembered() {
    zuora.simulator().tooManyRequests(1, RateHeaders.RETRY_AFTER);
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertRefused(429, 70);

    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertSuccess();
  }

  @Test
  void tooManyRequestsAreRememberedIfTheTenantIsSetSo() {
    zuora.simulator().throttle().remembered(true);
    zuora.simulator().tooManyRequests(1, RateHeaders.RETRY_AFTER);
    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertRefused(429, 70);

    zuora.postOnce("/v1/orders", "key-1", Bodies.order()).assertRefused(429, 70);
    zuora.postOnce("/v1/orders", "key-2", Bodies.order()).assertSuccess();
  }

  @Test
  void customObjectsDoNotKnowKeys() {
    Answered answer = zuora.postOnce("/objects/records/default/x", "key-1", Bodies.json("{}"));
    Answered other = zuora.postOnce("/v1/orders", "key-1", Bodies.order());

    assertThat(answer.status()).isEqualTo(404);
    other.assertSuccess();
  }
}
