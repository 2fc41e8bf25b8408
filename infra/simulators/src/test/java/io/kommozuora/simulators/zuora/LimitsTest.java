package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import io.kommozuora.simulators.zuora.trouble.Stop;
import io.kommozuora.simulators.zuora.trouble.Throttle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void tooManyRequestsSayWhenToComeBack() {
    zuora.simulator().tooManyRequests(1, RateHeaders.RETRY_AFTER);
    Answered first = zuora.get("/v1/catalog/products").assertRefused(429, 70);
    zuora.simulator().tooManyRequests(1, RateHeaders.RATE_LIMIT);
    Answered second = zuora.get("/v1/catalog/products").assertRefused(429, 70);
    zuora.simulator().tooManyRequests(1, RateHeaders.NONE);
    Answered third = zuora.get("/v1/catalog/products").assertRefused(429, 70);

    assertThat(first.header("Retry-After")).contains("60");
    assertThat(second.header("Retry-After")).isEmpty();
    assertThat(second.header("ratelimit-reset")).contains("60");
    assertThat(second.header("ratelimit-remaining")).contains("0");
    assertThat(third.header("Retry-After")).isEmpty();
    zuora.get("/v1/catalog/products").assertSuccess();
  }

  @Test
  void callsAreCountedByTheMinute() {
    zuora.simulator().throttle().limits(new Throttle.Limits(2, 100, 40, 200));

    Answered first = zuora.get("/v1/catalog/products").assertSuccess();
    zuora.get("/v1/catalog/products").assertSuccess();
    zuora.get("/v1/catalog/products").assertRefused(429, 70);
    zuora.simulator().time().advance(Duration.ofMinutes(1));

    zuora.get("/v1/catalog/products").assertSuccess();
    assertThat(first.header("RateLimit-Limit")).contains("2");
    assertThat(first.header("RateLimit-Remaining")).contains("1");
  }

  @Test
  void callsInFlightAreLimited() {
    zuora.simulator().throttle().limits(new Throttle.Limits(50_000, 100, 1, 200));
    try (Stop stop = zuora.simulator().stopNext("GET", "/v1/catalog/products")) {
      var first = CompletableFuture.supplyAsync(() -> zuora.get("/v1/catalog/products"));
      stop.awaitArrival();

      zuora.get("/v1/catalog/products").assertRefused(429, 70);
      zuora.post("/v1/orders", Bodies.order()).assertSuccess();
      stop.release();

      Answered answer = first.join().assertSuccess();
      assertThat(answer.header("Concurrency-Limit-Limit")).contains("1");
      assertThat(answer.header("Concurrency-Limit-Remaining")).contains("0");
    }
  }

  @Test
  void aLockedAccountCannotBeChangedForAWhile() {
    zuora.withSubscription();
    zuora.simulator().lockAccount("KOMMO-1", Duration.ofMinutes(5));

    Answered answer = zuora.post("/v1/orders", Bodies.secondOrder()).assertRefused(409, 50);
    zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{}")).assertRefused(409, 50);
    zuora.get("/v1/accounts/KOMMO-1").assertSuccess();
    zuora.simulator().time().advance(Duration.ofMinutes(5));

    assertThat(answer.text("/reasons/0/code")).isEqualTo("50000050");
    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
  }

  @Test
  void aLockIsTwoHundredInOldVersions() {
    zuora.withSubscription();
    zuora.simulator().lockAccount("KOMMO-1", 1);

    zuora.send("POST", "/v1/orders", Bodies.secondOrder().toString()).assertRefused(200, 50);
    zuora.send("POST", "/v1/orders", Bodies.secondOrder().toString()).assertSuccess();
  }
}
