package io.kommozuora.kommowon;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.kommowon.resolve.HoldReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README promises about the function is what the function has. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("../..");

  private final String readme = Files.readString(ROOT.resolve("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void listsEveryReasonToHoldADeal() {
    List<String> listed = found("(?m)^\\| `([A-Z_]+)` \\|");

    assertThat(listed)
        .containsExactlyElementsOf(Stream.of(HoldReason.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Run it", "Test it"})
  void holdsExactlyOneCommandWhereItIsRunAndTested(String section) {
    String text = readme.split("## " + section + "\n", 2)[1].split("\n## ", 2)[0];

    assertThat(text.split("```sh\n", -1)).hasSize(2);
  }

  @Test
  void namesEveryVariableTheFunctionsRead() throws IOException {
    try (Stream<Path> functions = Files.walk(Path.of(".."));
        Stream<Path> shared = Files.walk(Path.of("../../shared"))) {
      List<String> read =
          Stream.concat(functions, shared)
              .filter(source -> source.toString().matches(".*/src/main/java/.*\\.java"))
              .flatMap(source -> variables(source).stream())
              .distinct()
              .toList();

      assertThat(read).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(readme).contains(name));
    }
  }

  private static List<String> variables(Path source) {
    try {
      return matches(
          "\"([A-Z]+(?:_[A-Z]+)*_(?:BUS|PATH|SECONDS|SECRET|TABLE|URL))\"",
          Files.readString(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> found(String regex) {
    return matches(regex, readme);
  }

  private static List<String> matches(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(ReadmeTest::group).toList();
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }
}
