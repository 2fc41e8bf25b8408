package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.zuora.callout.BodyChange;
import io.kommozuora.simulators.zuora.callout.CalloutSettings;
import io.kommozuora.simulators.zuora.callout.Callouts;
import io.kommozuora.simulators.zuora.callout.Sent;
import io.kommozuora.simulators.zuora.notification.Destination;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How callouts are sent, proven, refused and tried again. */
final class CalloutDeliveryTest {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final Hook hook = Hook.withPassword("zuora", "open sesame");
  private final Hook open = Hook.open();
  private final TestZuora zuora = TestZuora.start().withSubscription();
  private final Callouts callouts = zuora.simulator().callouts();

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
    open.close();
  }

  @Test
  void threeAttemptsAreMadeHalfAnHourApart() throws InterruptedException {
    to(Destination.at(open.url()));
    open.answers(503, 10);
    bill();

    assertThat(attemptsAfter(HALF_AN_HOUR.minusSeconds(1))).isEqualTo(1);
    assertThat(attemptsAfter(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(attemptsAfter(HALF_AN_HOUR.minusSeconds(1))).isEqualTo(2);
    assertThat(attemptsAfter(Duration.ofSeconds(1))).isEqualTo(3);
    assertThat(attemptsAfter(Duration.ofHours(5))).isEqualTo(3);
    assertThat(callouts.history().getFirst().delivered()).isFalse();
  }

  @Test
  void theTenantCanChooseUpToFiveAttempts() throws InterruptedException {
    callouts.settings(CalloutSettings.usual().attempts(5, Duration.ofMinutes(1)));
    to(Destination.at(open.url()));
    open.answers(500, 10);
    bill();

    for (int minute = 0; minute < 10; minute++) {
      attemptsAfter(Duration.ofMinutes(1));
    }

    assertThat(open.exchanges()).hasSize(5);
    assertThatThrownBy(() -> CalloutSettings.usual().attempts(6, HALF_AN_HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 408, 429, 500, 502, 503})
  void triesTheseAgain(int status) throws InterruptedException {
    to(Destination.at(open.url()));
    open.answers(status, 1);
    bill();

    assertThat(attemptsAfter(HALF_AN_HOUR)).isEqualTo(2);
    assertThat(callouts.history().getFirst().delivered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 204, 301, 302, 400, 401, 404, 409, 410, 422})
  void takesTheseForFinalFailures(int status) throws InterruptedException {
    to(Destination.at(open.url()));
    open.answers(status, 1);
    bill();

    assertThat(attemptsAfter(HALF_AN_HOUR.multipliedBy(3))).isEqualTo(1);
    assertThat(callouts.history().getFirst().delivered()).isFalse();
    assertThat(callouts.history().getFirst().code()).isEqualTo(status);
  }

  @Test
  void a401IsTriedAgainOnlyWhereThatIsChosen() throws InterruptedException {
    callouts.settings(CalloutSettings.usual().retries401(true));
    to(Destination.at(open.url()));
    open.answers(401, 1);
    bill();

    assertThat(attemptsAfter(HALF_AN_HOUR)).isEqualTo(2);
  }

  @Test
  void aCutConnectionIsTriedAgain() throws InterruptedException {
    to(Destination.at(open.url()));
    open.cuts(1);
    bill();

    assertThat(callouts.history().getFirst().code()).isEqualTo(-1);
    assertThat(attemptsAfter(HALF_AN_HOUR)).isEqualTo(2);
  }

  @Test
  void anAddressThatCannotBeAskedIsNoAnswer() throws InterruptedException {
    callouts.lead("https://hooks.example.com", "http://no such host");
    to(Destination.at("https://hooks.example.com/"));
    bill();

    assertThat(open.exchanges()).isEmpty();
    assertThat(callouts.history().getFirst().code()).isEqualTo(-1);
  }

  @Test
  void aSlowAnswerComesTooLateAlthoughItWasProcessed() throws InterruptedException {
    assertThat(CalloutSettings.usual().limit()).isEqualTo(Duration.ofSeconds(25));
    callouts.settings(CalloutSettings.usual().limit(Duration.ofMillis(300)));
    to(Destination.at(open.url()));
    open.keepsSilent(Duration.ofDays(1));
    bill();

    attemptsAfter(HALF_AN_HOUR);

    assertThat(callouts.sent()).extracting(Sent::code).containsExactly(-1, 200);
    assertThat(open.bodies()).hasSize(2);
  }

  @Test
  void repeatsKeepTheNotificationIdAndTheBody() throws InterruptedException {
    to(Destination.at(open.url()));
    open.answers(503, 2);
    bill();
    attemptsAfter(HALF_AN_HOUR);
    attemptsAfter(HALF_AN_HOUR);

    assertThat(headers(open, "Zuora-Notification-Id")).hasSize(3).containsOnly(first(open));
    assertThat(headers(open, "Zuora-Request-Id")).doesNotHaveDuplicates();
    assertThat(headers(open, "X-Amzn-Trace-Id")).allMatch(id -> id.startsWith("Root=1-"));
    assertThat(headers(open, "Content-Type")).containsOnly("application/json");
    assertThat(open.bodies()).hasSize(3).containsOnly(open.bodies().getFirst());
  }

  @Test
  void credentialsAreSentOnlyWhenTheyAreAskedFor() throws InterruptedException {
    to(Destination.at(hook.url()).basic("zuora", "open sesame"));
    bill();

    assertThat(hook.exchanges()).extracting(Exchange::status).containsExactly(401, 200);
    assertThat(hook.exchanges().getFirst().requestHeaders()).doesNotContainKey("Authorization");
    assertThat(hook.exchanges().getLast().requestHeaders()).containsKey("Authorization");
    assertThat(callouts.history().getFirst().attempts()).isEqualTo(1);
    assertThat(callouts.history().getFirst().delivered()).isTrue();
  }

  @Test
  void preemptiveCredentialsComeAtOnce() throws InterruptedException {
    to(Destination.at(hook.url()).basic("zuora", "open sesame").preemptive());
    bill();

    assertThat(hook.exchanges()).extracting(Exchange::status).containsExactly(200);
  }

  @Test
  void a401WithoutAChallengeGetsNoCredentials() throws InterruptedException {
    to(Destination.at(open.url()).basic("zuora", "open sesame"));
    open.answers(401, 1);
    bill();

    assertThat(open.exchanges()).extracting(Exchange::status).containsExactly(401);
  }

  @Test
  void wrongCredentialsAreAFinalFailure() throws InterruptedException {
    to(Destination.at(hook.url()).basic("zuora", "wrong"));
    bill();

    assertThat(hook.exchanges()).extracting(Exchange::status).containsExactly(401, 401);
    assertThat(attemptsAfter(HALF_AN_HOUR)).isEqualTo(1);
  }

  @Test
  void theBodyIsSigned() throws Exception {
    to(Destination.at(open.url()).signed("X-Signature", "secret"));
    bill();

    String body = open.exchanges().getFirst().requestBody();
    assertThat(headers(open, "X-Signature"))
        .containsExactly(Base64.getEncoder().encodeToString(hmac("HmacSHA256", "secret", body)));
  }

  @Test
  void a200MustBeConfirmedWhereThatIsAsked() throws InterruptedException {
    to(Destination.at(open.url()).confirming());
    open.answers(200, "{\"success\": false}", 1);
    open.answers(200, "{\"success\": true}", 1);
    bill();

    assertThat(callouts.history().getFirst().delivered()).isFalse();
    assertThat(attemptsAfter(HALF_AN_HOUR)).isEqualTo(2);
    assertThat(callouts.history().getFirst().delivered()).isTrue();
  }

  @Test
  void callOutsAreDoubledLostDelayedAndReordered() throws InterruptedException {
    to(Destination.at(open.url()));
    callouts.repeat(1);
    bill();
    assertThat(headers(open, "Zuora-Notification-Id")).hasSize(2).containsOnly(first(open));

    callouts.lose(1);
    zuora.simulator().people().suspend("KOMMO-S-1");
    callouts.awaitDelivered();
    assertThat(open.words()).doesNotContain("SubscriptionSuspended");

    callouts.delay(1, Duration.ofMinutes(10));
    zuora.simulator().people().resume("KOMMO-S-1");
    assertThat(callouts.waiting()).isEqualTo(1);
    attemptsAfter(Duration.ofMinutes(10));
    assertThat(open.words()).endsWith("SubscriptionResumed");

    callouts.hold();
    zuora.simulator().people().renew("KOMMO-S-1");
    zuora.simulator().people().cancel("KOMMO-S-1");
    assertThat(callouts.pending()).isEqualTo(2);
    callouts.releaseReversed();
    callouts.awaitDelivered();
    assertThat(open.words()).endsWith("SubscriptionCanceled", "SubscriptionRenewed");
  }

  @Test
  void bodiesAreMangled() throws InterruptedException {
    to(Destination.at(open.url()));
    callouts.mangle(1, BodyChange.without("invoiceId"));
    bill();
    assertThat(open.bodies().getLast().has("invoiceId")).isFalse();

    callouts.mangle(1, BodyChange.namesInUpperCase());
    zuora.simulator().people().suspend("KOMMO-S-1");
    callouts.awaitDelivered();
    assertThat(open.bodies().getLast().has("EVENTTYPE")).isTrue();

    callouts.mangle(1, BodyChange.textsInLowerCase());
    zuora.simulator().people().resume("KOMMO-S-1");
    callouts.awaitDelivered();
    assertThat(open.words()).endsWith("subscriptionresumed");

    zuora.simulator().people().suspend("KOMMO-S-1");
    callouts.awaitDelivered();
    assertThat(open.words()).endsWith("SubscriptionSuspended");
  }

  @Test
  void aBurstIsManyNotificationsAtOnce() throws InterruptedException {
    to(Destination.at(open.url()));
    bill();
    callouts.burst(40);
    callouts.awaitDelivered();

    assertThat(headers(open, "Zuora-Notification-Id")).hasSize(41).doesNotHaveDuplicates();
    assertThat(open.bodies()).containsOnly(open.bodies().getFirst());
  }

  @Test
  void publicAddressesAreLedToThisMachine() throws InterruptedException {
    callouts.lead("https://hooks.example.com", open.root());
    to(Destination.at("https://hooks.example.com/webhooks/zuora/token"));
    bill();

    assertThat(open.exchanges())
        .extracting(Exchange::path)
        .containsExactly("/webhooks/zuora/token");
    assertThat(callouts.history().getFirst().callout().message().url())
        .startsWith("https://hooks.example.com/");
  }

  private void to(Destination destination) {
    zuora.simulator().sendCalloutsTo(destination);
  }

  private void bill() throws InterruptedException {
    zuora.simulator().money().runBilling();
    callouts.awaitDelivered();
  }

  private int attemptsAfter(Duration wait) throws InterruptedException {
    zuora.simulator().time().advance(wait);
    callouts.awaitDelivered();
    return callouts.history().getFirst().attempts();
  }

  private static List<String> headers(Hook hook, String name) {
    return hook.exchanges().stream()
        .map(exchange -> exchange.requestHeaders().getOrDefault(name, ""))
        .toList();
  }

  private static String first(Hook hook) {
    return headers(hook, "Zuora-Notification-Id").getFirst();
  }

  private static byte[] hmac(String algorithm, String secret, String data)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    return mac.doFinal(data.getBytes(StandardCharsets.UTF_8));
  }
}
