package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.http.JsonHttp;
import org.junit.jupiter.api.Test;

final class KommoTokenTest {
  private final InMemoryVault vault = new InMemoryVault();
  private final KommoToken token = new KommoToken(vault, "kommo");

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
}
