package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileFileTest {
  @TempDir private Path folder;

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("integration.yaml");

    assertThatThrownBy(() -> Integration.load(missing))
        .isInstanceOf(BadConfiguration.class)
        .hasMessage("%s has 1 mistake:\ndoes not exist; CONFIG_PATH says where it lies", missing);
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> Integration.load(folder))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void textMustBeUtf8() throws IOException {
    Path file = folder.resolve("integration.yaml");
    Files.write(file, "kommo: {timeZone: Ö}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Integration.load(file))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageEndingWith("is not UTF-8; save it as UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws IOException {
    Path file = folder.resolve("integration.yaml");
    Files.writeString(file, "\uFEFF" + Example.MINIMAL);

    assertThat(Integration.load(file).kommo().account()).isEqualTo(34567890);
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path file = folder.resolve("integration.yaml");
    Files.writeString(file, "#".repeat((1 << 20) + 1));

    assertThatThrownBy(() -> Integration.load(file)).hasMessageEndingWith("is larger than 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "\n\n"})
  void anEmptyFileIsCalledEmpty(String yaml) {
    assertThatThrownBy(() -> Integration.of(yaml))
        .hasMessage("the configuration has 1 mistake:\nis empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kommo", "[kommo]", "- kommo: {}"})
  void theRootIsASection(String yaml) {
    assertThatThrownBy(() -> Integration.of(yaml)).hasMessageContaining("is no section; write");
  }

  @Test
  void aKeyWrittenTwiceIsNamedWithItsLine() {
    assertThatThrownBy(() -> Integration.of(Example.MINIMAL + "kommo: {}\n"))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("line 7")
        .hasMessageContaining("the key \"kommo\" is here already");
  }

  @Test
  void tabsAreNoIndentation() {
    assertThatThrownBy(() -> Integration.of("kommo:\n\taccount: 1\n"))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("indent with spaces, not tabs");
  }

  @Test
  void twoDocumentsAreOneTooMany() {
    assertThatThrownBy(() -> Integration.of(Example.MINIMAL + "---\nkommo: {}\n"))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("is no YAML we read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void endlessNestingEndsEarly(String opening) {
    assertThatThrownBy(() -> Integration.of("kommo: " + opening.repeat(100_000)))
        .isInstanceOf(BadConfiguration.class);
    assertThatThrownBy(() -> Integration.of("kommo: " + "[".repeat(50) + "]".repeat(50)))
        .hasMessageContaining("is nested too deeply");
  }

  @Test
  void aliasBombsAreDefused() {
    var bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 20; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }

    assertThatThrownBy(() -> Integration.of(bomb.toString()))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("aliases");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&a {*a : 1}",
        "&a [*a]",
        "kommo: &k {fields: *k}",
        "plans: &p {growth: *p}",
        "entities: &e [*e]",
        "{? [kommo] : 1}",
        "kommo: !!java.lang.ProcessBuilder [ls]",
        "kommo: !secret x",
        "kommo: *nowhere",
        "%YAML 3.0\n---\nkommo: {}",
        "kommo: \"\\uD83D\"",
        "<<: {kommo: {}}"
      })
  void oddYamlIsAMistakeAndNoCrash(String yaml) {
    assertThatThrownBy(() -> Integration.of(yaml)).isInstanceOf(BadConfiguration.class);
  }

  @Test
  void anyDamageToTheShippedFileIsReportedOrHarmless() throws IOException {
    String shipped = Files.readString(Path.of("../infra/config/integration.yaml"));
    var random = new Random(20260301);
    String odd = "{}[]:-#&*!|>'\"%@`,? \n\t0x\u0000~";

    for (int i = 0; i < 500; i++) {
      var damaged = new StringBuilder(shipped);
      for (int j = 0; j < 3; j++) {
        damaged.setCharAt(
            random.nextInt(shipped.length()), odd.charAt(random.nextInt(odd.length())));
      }
      assertThat(survives(damaged.toString())).isTrue();
    }
  }

  private static boolean survives(String yaml) {
    try {
      return Integration.of(yaml).kommo().account() > 0;
    } catch (BadConfiguration reported) {
      return !reported.mistakes().isEmpty();
    }
  }
}
