package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HookTokensTest {
  private final VirtualTime time = new VirtualTime();
  private final InMemoryVault vault = new InMemoryVault();
  private final HookTokens tokens = new HookTokens(vault, "hooks", time);

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

    assertThat(tokens.get()).containsExactlyInAnyOrder("new", "old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'token':''}", "{'token':null,'tokens':[]}", "[]", "{'token':{}}"})
  void withoutATokenNothingIsProven(String secret) {
    stored(secret);

    assertThat(tokens.get()).isEmpty();
  }

  @Test
  void areReadAgainAfterFiveMinutes() {
    stored("{'token':'first'}");
    tokens.get();
    stored("{'token':'second'}");

    time.pass(Duration.ofMinutes(5));
    assertThat(tokens.get()).containsExactly("first");

    time.pass(Duration.ofSeconds(1));
    assertThat(tokens.get()).containsExactly("second");
    assertThat(vault.reads()).isEqualTo(2);
  }

  @Test
  void areReadAgainSoonAfterADoubt() {
    stored("{'token':'first'}");
    tokens.get();
    stored("{'token':'second'}");
    time.pass(Duration.ofSeconds(16));

    assertThat(tokens.doubted()).isTrue();
    assertThat(tokens.get()).containsExactly("second");
  }

  @Test
  void aFloodOfDoubtsReadsOnceInAWhile() {
    stored("{'token':'first'}");
    tokens.get();

    for (int i = 0; i < 100; i++) {
      if (tokens.doubted()) {
        tokens.get();
      }
      time.pass(Duration.ofMillis(200));
    }

    assertThat(vault.reads()).isEqualTo(2);
  }

  @Test
  void aVaultThatCannotBeReadIsNotAnEmptyOne() {
    stored("{'token':'first'}");
    vault.lockForReaders();

    assertThatThrownBy(tokens::get).hasMessage("the vault cannot be read");
  }
}
