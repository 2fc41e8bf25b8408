package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HookSecretsTest {
  private final VirtualTime time = new VirtualTime();
  private final InMemoryVault vault = new InMemoryVault();
  private final HookSecrets secrets = new HookSecrets(vault, "hooks", time);

  private void stored(String json) {
    try {
      vault.write("hooks", JsonHttp.JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'token':'new','previousToken':'old'}",
        "{'tokens':['new','old']}",
        "{'tokens':['old',null,' '],'token':'new','previousToken':''}"
      })
  void severalAreValidAtOnce(String secret) {
    stored(secret);

    assertThat(secrets.get().tokens()).containsExactlyInAnyOrder("new", "old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'token':''}", "{'token':null,'tokens':[]}", "[]", "{'token':{}}"})
  void withoutATokenNothingIsProven(String secret) {
    stored(secret);

    assertThat(secrets.get().tokens()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'hmac':['new','old']}", "{'hmac':['new',null,'old',' ',{}]}"})
  void severalKeysAreValidAtOnce(String secret) {
    stored(secret);

    assertThat(secrets.get().hmacKeys()).containsExactlyInAnyOrder("new", "old");
  }

  @Test
  void oneKeyNeedNotBeAList() {
    stored("{'hmac':'key','token':'token'}");

    assertThat(secrets.get()).isEqualTo(new ValidSecrets(Set.of("token"), Set.of("key"), Set.of()));
  }

  @Test
  void severalLoginsAreValidAtOnce() {
    stored(
        """
        {'basic':[{'username':'zuora','password':'new:1'},{'username':'zuora','password':'old'},
                  {'username':'','password':'x'},{'username':'x'},'x:y',null]}
        """);

    assertThat(secrets.get().logins()).containsExactlyInAnyOrder("zuora:new:1", "zuora:old");
  }

  @Test
  void oneLoginNeedNotBeAList() {
    stored("{'basic':{'username':'zuora','password':'secret'}}");

    assertThat(secrets.get().logins()).containsExactly("zuora:secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "{'hmac':{'a':'b'},'basic':'a:b'}", "{'hmac':null}"})
  void nothingElseIsAKeyOrALogin(String secret) {
    stored(secret);

    assertThat(secrets.get()).isEqualTo(ValidSecrets.NONE);
  }

  @Test
  void theirNumbersArePrintedAndNothingElse() {
    stored("{'tokens':['a','b'],'hmac':'c','basic':[]}");

    assertThat(secrets.get()).hasToString("ValidSecrets[2, 1, 0]");
  }

  @Test
  void areReadAgainAfterFiveMinutes() {
    stored("{'token':'first'}");
    secrets.get();
    stored("{'token':'second'}");

    time.pass(Duration.ofMinutes(5));
    assertThat(secrets.get().tokens()).containsExactly("first");

    time.pass(Duration.ofSeconds(1));
    assertThat(secrets.get().tokens()).containsExactly("second");
    assertThat(vault.reads()).isEqualTo(2);
  }

  @Test
  void areReadAgainSoonAfterADoubt() {
    stored("{'token':'first'}");
    secrets.get();
    stored("{'token':'second'}");
    time.pass(Duration.ofSeconds(16));

    assertThat(secrets.doubted()).isTrue();
    assertThat(secrets.get().tokens()).containsExactly("second");
  }

  @Test
  void aFloodOfDoubtsReadsOnceInAWhile() {
    stored("{'token':'first'}");
    secrets.get();

    for (int i = 0; i < 100; i++) {
      if (secrets.doubted()) {
        secrets.get();
      }
      time.pass(Duration.ofMillis(200));
    }

    assertThat(vault.reads()).isEqualTo(2);
  }

  @Test
  void aVaultThatCannotBeReadIsNotAnEmptyOne() {
    stored("{'token':'first'}");
    vault.lockForReaders();

    assertThatThrownBy(secrets::get).hasMessage("the vault cannot be read");
  }
}
