package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.http.ApiException;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.server.Fault;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person copies a code from Kommo, and the account is connected. */
final class ConnectionTest {
  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void turnsACodeIntoTheStoredPair() {
    String answer = world.invoke("{\"code\":\" %s\\n\"}".formatted(world.kommo.tokens().code()));

    assertThat(answer).isEqualTo("{\"connected\":true}");
    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.current().refreshToken()).isNotEmpty();
  }

  @Test
  void aCodeThatIsTooOldIsRefusedWithWhatToDo() {
    String code = world.kommo.tokens().code();
    world.time.advance(Duration.ofMinutes(21));

    assertThatThrownBy(() -> world.invoke("{\"code\":\"%s\"}".formatted(code)))
        .hasMessageContaining("Authorization code has expired")
        .hasMessageContaining("copy a new one")
        .hasMessageNotContaining(code);
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = world.kommo.tokens().code();
    world.kommo.faults().add(Fault.lostAnswer("POST", "/oauth2/access_token"));

    assertThatThrownBy(() -> world.invoke("{\"code\":\"%s\"}".formatted(code)))
        .hasMessageContaining("copy a new one");

    world.connect();
    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @Test
  void withoutTheIntegrationsSettingsNothingIsSent() {
    world.aws.secrets().put(world.stack.secret("kommo-client"), "{\"clientId\":\"x\"}");

    assertThatThrownBy(world::connect)
        .hasMessage(
            "the secret of the Kommo integration lacks clientSecret:"
                + " copy it from the integration's settings");
    assertThat(world.refreshes()).isZero();
  }

  @Test
  void anotherAccountThanTheConfiguredOneIsNotConnected() {
    world.close();
    Account other = new Account(77, "other", "Other", ZoneId.of("UTC"), "USD");
    world = new World(options -> options.account(other));

    assertThatThrownBy(world::connect)
        .hasMessage(
            "the pair opens the Kommo account 77, but 34567890 is configured: connect that one");
    assertThat(world.current().accessToken()).isEmpty();
    assertThat(world.pair.pending()).isEmpty();
  }

  @Test
  void waitsForARotationThatIsUnderWay() {
    world.connect();
    world.aws.endpoint().interruptions().crashAfter("dynamodb.UpdateItem", 1);
    assertThatThrownBy(() -> world.step("createSecret", "0123456789-0123456789-0123456789-012"));
    world.aws.endpoint().interruptions().restore();
    world.restart();

    assertThatThrownBy(world::connect).isInstanceOf(ApiException.Busy.class);

    world.time.advance(Duration.ofMinutes(3));
    world.connect();
    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @Test
  void beforeItARotationSaysWhatIsMissing() {
    assertThatThrownBy(world::rotate)
        .hasMessage(
            "there is no refresh token yet: connect the account with an authorization code");
  }
}
