package io.kommozuora.zuorasetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SecretMarkTest {
  @Test
  void marksTheSameSecretAlikeAndOthersOtherwise() {
    String mark = SecretMark.of("secret", "host");

    assertThat(mark).matches("[0-9a-f]{6}").isEqualTo(SecretMark.of("secret", "host"));
    assertThat(SecretMark.of("secres", "host")).isNotEqualTo(mark);
    assertThat(SecretMark.of("secret", "other")).isNotEqualTo(mark);
  }

  @Test
  void nothingThatHoldsASecretShowsIt() {
    var login = new Proof.Login("name", "secret");

    assertThat(new Destination("https://x.example/secret", login).toString())
        .isEqualTo("Destination[x.example]");
    assertThat(login.toString()).doesNotContain("secret");
    assertThat(login.shown().toString()).doesNotContain("secret");
  }
}
