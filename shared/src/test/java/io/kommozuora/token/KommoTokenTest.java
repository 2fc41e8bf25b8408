package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class KommoTokenTest {
  private final InMemoryVault vault = new InMemoryVault();
  private final VirtualTime time = new VirtualTime();
  private final KommoToken token = new KommoToken(vault, "kommo", time);

  private void stored(String value) {
    vault.write("kommo", JsonHttp.JSON.createObjectNode().put("accessToken", value));
  }

  @Test
  void isReadOnce() {
    stored("first");

    assertThat(token.bearer()).isEqualTo("first");
    assertThat(token.bearer()).isEqualTo("first");
    assertThat(vault.reads()).isEqualTo(1);
  }

  @Test
  void isReadAgainWhenKommoRefusesIt() {
    stored("first");
    token.bearer();
    stored("second");

    token.renew("first");

    assertThat(token.bearer()).isEqualTo("second");
  }

  @Test
  void aRefusalOfAnOldTokenChangesNothing() {
    stored("first");
    token.bearer();
    stored("second");

    token.renew("zeroth");

    assertThat(token.bearer()).isEqualTo("first");
  }

  @Test
  void losesTheEndOfTheLine() {
    stored(" first\n");

    assertThat(token.bearer()).isEqualTo("first");
  }

  @Test
  void isEmptyWhereNothingIsStoredAndReadAgainOnceItIs() {
    assertThat(token.bearer()).isEmpty();
    stored("first");

    token.renew("");

    assertThat(token.bearer()).isEqualTo("first");
  }

  @Test
  void isToBeRotatedWhenKommoRefusesTheNewestOne() {
    stored("first");
    token.bearer();

    token.renew("first");

    assertThat(token.bearer()).isEqualTo("first");
    assertThat(vault.rotations()).isEqualTo(1);
  }

  @Test
  void isNotToBeRotatedWhenSomebodyReplacedItAlready() {
    stored("first");
    token.bearer();
    stored("second");

    token.renew("first");

    assertThat(vault.rotations()).isZero();
  }

  @Test
  void isToBeRotatedOnceAMinuteAtMost() {
    stored("first");
    token.bearer();

    token.renew("first");
    time.pass(Duration.ofSeconds(59));
    token.renew("first");
    assertThat(vault.rotations()).isEqualTo(1);

    time.pass(Duration.ofSeconds(2));
    token.renew("first");
    assertThat(vault.rotations()).isEqualTo(2);
  }

  @Test
  void tellsWhereTheAccountIsSinceItWasRenamed() {
    stored("first");
    assertThat(token.address()).isEmpty();
    vault.write(
        "kommo",
        JsonHttp.JSON
            .createObjectNode()
            .put("accessToken", "x")
            .put("address", "https://new.test"));

    token.renew("first");

    assertThat(token.address()).contains("https://new.test");
  }
}
