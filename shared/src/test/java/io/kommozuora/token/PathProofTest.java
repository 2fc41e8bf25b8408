package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathProofTest {
  private final PathProof proof = PathProof.of(() -> Set.of("old-token", "new-token"));

  @ParameterizedTest
  @ValueSource(strings = {"t:old-token", "t:new-token"})
  void everyValidTokenProves(String attribute) {
    assertThat(proof.proves(Optional.of(attribute))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t:",
        "t",
        "old-token",
        "T:old-token",
        "x:old-token",
        "t:old-toke",
        "t:old-token ",
        "t:OLD-TOKEN",
        "t:t:old-token",
        " t:old-token",
        "t:old-tokennew-token",
        "t:\0",
      })
  void nothingElseProves(String attribute) {
    assertThat(proof.proves(Optional.of(attribute))).isFalse();
  }

  @Test
  void missingAttributeProvesNothing() {
    assertThat(proof.proves(Optional.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankTokenNeverMatches(String blank) {
    PathProof careless = PathProof.of(() -> Set.of(blank));

    assertThat(careless.proves(Optional.of("t:" + blank))).isFalse();
  }

  @Test
  void blankTokenBesideAValidOneHarmsNothing() {
    PathProof careless = PathProof.of(() -> Set.of("", "token"));

    assertThat(careless.proves(Optional.of("t:token"))).isTrue();
    assertThat(careless.proves(Optional.of("t:"))).isFalse();
  }

  @Test
  void withoutTokensNothingIsProven() {
    assertThat(PathProof.of(Set::of).proves(Optional.of("t:token"))).isFalse();
  }

  @Test
  void rotationTakesEffectAtOnce() {
    var tokens = new HashSet<>(Set.of("old-token"));
    PathProof rotated = PathProof.of(() -> tokens);
    assertThat(rotated.proves(Optional.of("t:old-token"))).isTrue();

    tokens.add("new-token");
    tokens.remove("old-token");

    assertThat(rotated.proves(Optional.of("t:new-token"))).isTrue();
    assertThat(rotated.proves(Optional.of("t:old-token"))).isFalse();
  }
}
