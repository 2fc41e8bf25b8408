package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Query;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RevokedAccessTest {
  private static final String SAMPLE =
      "client_uuid=0b1f6a52-9d2e-4a55-8f3c-6f0f8a7c1d21&account_id=34567890"
          + "&signature=28f5b676229cac0eca6e027a9d7cc525af8f6e1f4a3cc9bfceab9413b1914f82";

  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;
  private final OAuth oauth = new OAuth(cast.http);
  private final Receiver receiver = new Receiver();

  @AfterEach
  void stop() {
    cast.close();
    receiver.close();
  }

  @Test
  void tellsTheIntegrationAsTheSampleDoes() throws Exception {
    kommo.hooks().revokeHook(receiver.url());

    kommo.revoke();
    kommo.awaitHooksDelivered();

    assertThat(receiver.exchanges()).hasSize(1);
    Exchange hook = receiver.exchanges().getFirst();
    assertThat(hook.method()).isEqualTo("GET");
    assertThat(hook.path()).isEqualTo("/hooks/secret");
    assertThat(hook.query()).isEqualTo(SAMPLE);
    assertThat(hook.requestBody()).isEmpty();
    assertThat(hook.requestHeaders())
        .containsEntry("User-Agent", "amoService-oAuth-Code-Sender/1.0");
  }

  @Test
  void takesEveryTokenBack() {
    var pair = kommo.tokens().pair();

    kommo.revoke();

    assertThat(oauth.statusWith(kommo.token())).isEqualTo(401);
    assertThat(oauth.statusWith(pair.access())).isEqualTo(401);
    assertThat(oauth.refresh(pair.refresh()).statusCode()).isEqualTo(401);
  }

  @Test
  void tellsNobodyWhenTheSettingsNameNobody() throws Exception {
    kommo.revoke();
    kommo.awaitHooksDelivered();

    assertThat(kommo.hooks().attempts()).isEmpty();
  }

  @Test
  void tellsOnceWhateverIsAnswered() throws Exception {
    kommo.hooks().revokeHook(receiver.url());
    receiver.answers("GET", 500, 1);

    kommo.revoke();
    kommo.awaitHooksDelivered();
    kommo.time().advance(Duration.ofDays(1));
    kommo.awaitHooksDelivered();

    assertThat(receiver.exchanges()).hasSize(1);
    assertThat(kommo.hooks().waitingForRetry()).isZero();
  }

  @Test
  void canBeReplayedWithoutRevoking() throws Exception {
    kommo.hooks().revokeHook(receiver.url());

    kommo.hooks().tellRevoked();
    kommo.awaitHooksDelivered();

    assertThat(receiver.exchanges()).extracting(Exchange::query).containsExactly(SAMPLE);
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(200);
  }

  @Test
  void canRevokeWithoutTelling() throws Exception {
    kommo.hooks().revokeHook(receiver.url());

    kommo.tokens().revokeAll();
    kommo.awaitHooksDelivered();

    assertThat(receiver.exchanges()).isEmpty();
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(401);
  }

  @Test
  void keepsTheQueryOfTheAddress() throws Exception {
    kommo.hooks().revokeHook(receiver.url() + "?from=kommo");

    kommo.revoke();
    kommo.awaitHooksDelivered();

    Query query = Query.parse(receiver.exchanges().getFirst().query());
    assertThat(query.first("from")).hasValue("kommo");
    assertThat(query.first("account_id")).hasValue("34567890");
  }

  @Test
  void revokesAndReplaysOverHttp() throws Exception {
    control("hooks/revoke", "{\"destination\":\"%s\"}".formatted(receiver.url()));

    control("hooks/revoked", "");
    kommo.awaitHooksDelivered();
    assertThat(receiver.exchanges()).hasSize(1);
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(200);

    control("revoke", "");
    kommo.awaitHooksDelivered();
    assertThat(receiver.exchanges()).hasSize(2);
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(401);
  }

  private void control(String path, String body) {
    assertThat(cast.send("POST", "/_control/kommo/" + path, body).statusCode()).isEqualTo(204);
  }
}
