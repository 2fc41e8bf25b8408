package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.ApiException;
import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.server.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When Kommo lets us in no more, everybody stops, and a person is told what to do. */
final class LostAuthorizationTest {
  private final World world = new World();

  @BeforeEach
  void connect() {
    world.connect();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void rotateInVain() {
    assertThat(catchException(world::rotate)).hasMessageContaining("connect the account");
  }

  @Test
  void aSpentTokenIsSaidOnceAndNotTriedForEver() {
    world.kommo.tokens().revokeAll();

    rotateInVain();
    int asked = world.refreshes();
    for (int i = 0; i < 5; i++) {
      rotateInVain();
    }

    assertThat(world.refreshes()).as("no further refresh").isEqualTo(asked);
    assertThat(world.events("KommoAuthorizationLost")).hasSize(1);
    JsonNode detail = world.events("KommoAuthorizationLost").getFirst().detail();
    assertThat(detail.path("version").asInt()).isEqualTo(1);
    assertThat(detail.path("account").asLong()).isEqualTo(34567890);
    assertThat(detail.path("why").asText()).isEqualTo("SPENT");
    assertThat(detail.path("fix").asText()).contains("new authorization code");
  }

  @Test
  void aLossThatCouldNotBeSaidIsSaidTheNextTime() {
    world.kommo.tokens().revokeAll();
    world.aws.endpoint().interruptions().crashBefore("events.PutEvents", 1);
    assertThat(catchException(world::rotate)).isNotNull();
    world.aws.endpoint().interruptions().restore();
    world.restart();
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();

    world.time.advance(Duration.ofMinutes(3));
    rotateInVain();

    assertThat(world.events("KommoAuthorizationLost")).hasSize(1);
  }

  @Test
  void allWorkersStopAndGoOnOnceSomebodyConnectsAgain() {
    world.kommo.tokens().revokeAll();
    rotateInVain();
    assertThat(world.mayCall()).isFalse();

    world.connect();

    assertThat(world.mayCall()).isTrue();
    assertThat(world.events("KommoAuthorizationRegained")).hasSize(1);
    world.rotate();
    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @Test
  void theStopLastsAsLongAsTheLossDoes() {
    world.kommo.tokens().revokeAll();
    rotateInVain();

    for (int quarter = 0; quarter < 6; quarter++) {
      world.time.advance(Duration.ofMinutes(15));
      world.check();
      assertThat(world.mayCall()).isFalse();
    }
    assertThat(world.events("KommoAuthorizationLost")).hasSize(1);
  }

  @Test
  void aWrongClientSecretIsTriedAgainOnceItIsCorrected() {
    Integration right = Integration.sample();
    String stored = world.aws.secrets().current(world.stack.secret("kommo-client"));
    world
        .aws
        .secrets()
        .put(world.stack.secret("kommo-client"), stored.replace(right.clientSecret(), "mistyped"));
    rotateInVain();

    world.aws.secrets().put(world.stack.secret("kommo-client"), stored);
    world.rotate();

    assertThat(world.mayCall()).isTrue();
  }

  @Test
  void aCheckHasAPairRotatedThatKommoRefuses() {
    world.aws.secrets().rotates(world.stack.secret("kommo"), event -> "");
    world.kommo.tokens().revoke(world.current().accessToken());
    int before = world.aws.secrets().calls("RotateSecret");

    world.check();

    assertThat(world.aws.secrets().calls("RotateSecret")).isEqualTo(before + 1);
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @Test
  void aLongLivedTokenThatEndedIsALossOfItsOwn() {
    String token = world.kommo.tokens().longLived(Duration.ofDays(1));
    world
        .aws
        .secrets()
        .put(world.stack.secret("kommo"), "{\"accessToken\":\"%s\"}".formatted(token));
    world.check();
    assertThat(world.mayCall()).isTrue();

    world.time.advance(Duration.ofDays(2));
    world.check();
    world.check();

    assertThat(world.mayCall()).isFalse();
    assertThat(world.events("KommoAuthorizationLost")).hasSize(1);
    assertThat(world.events("KommoAuthorizationLost").getFirst().detail().path("fix").asText())
        .contains("long-lived token");

    String fresh = world.kommo.tokens().longLived(Duration.ofDays(365));
    world
        .aws
        .secrets()
        .put(world.stack.secret("kommo"), "{\"accessToken\":\"%s\"}".formatted(fresh));
    world.check();
    assertThat(world.mayCall()).isTrue();
  }

  @Test
  void aCheckThatFindsKommoDownChangesNothing() {
    world.kommo.faults().add(Fault.answering("GET", "/api/v4/account", 503, "").times(3));

    world.check();

    assertThat(world.mayCall()).isTrue();
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @Test
  void whatIsOnlyForbiddenIsNotLost() {
    world.kommo.faults().add(Fault.answering("GET", "/api/v4/account", 403, "").times(3));

    world.check();

    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @Test
  void anUnknownHostIsNoLoss() {
    world.kommo.faults().add(Fault.answering("*", "/oauth2/.*", 404, "").times(9));

    assertThatThrownBy(world::rotate).isInstanceOf(ApiException.Rejected.class);

    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }
}
