package io.kommozuora.kommowon;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.kommowon.SchemaKeys.Saying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README's chapter on the configuration tells what the schema knows: all of it, and no more.
 */
final class ConfigurationChapterTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SECTION = Pattern.compile("### `(.+)`");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*");

  private final Map<String, Saying> schema =
      SchemaKeys.of(ROOT.resolve("infra/config/integration.schema.json"));
  private final Map<String, List<String>> chapter = chapter();

  ConfigurationChapterTest() throws IOException {}

  /** The cells of each row by the key's path: key, meaning, default, example. */
  private static Map<String, List<String>> chapter() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    String section = "";
    for (String line : chapter(readme)) {
      var heading = SECTION.matcher(line);
      if (heading.matches()) section = heading.group(1) + ".";
      var row = ROW.matcher(line);
      if (row.matches()) rows.put(section + row.group(1), cells(line));
    }
    return rows;
  }

  private static List<String> chapter(String readme) {
    return readme.split("\n## Configuration\n", 2)[1].split("\n## ", 2)[0].lines().toList();
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split("\\|", -1)).map(String::strip).toList().subList(1, 5);
  }

  @Test
  void namesEveryKeyOfTheSchemaAndNoOther() {
    assertThat(chapter.keySet()).hasSizeGreaterThan(60);
    assertThat(chapter.keySet()).containsExactlyInAnyOrderElementsOf(schema.keySet());
  }

  @Test
  void givesEachKeyAMeaningADefaultAndAnExample() {
    assertThat(chapter.values())
        .allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
  }

  @Test
  void saysWhichKeysAreNeeded() {
    Set<String> needed =
        chapter.keySet().stream()
            .filter(key -> told(key).get(2).equals("needed"))
            .collect(Collectors.toSet());

    assertThat(needed)
        .containsExactlyInAnyOrderElementsOf(
            schema.keySet().stream().filter(key -> said(key).needed()).toList());
  }

  @Test
  void tellsEveryDefaultAsItIs() {
    List<String> defaults =
        schema.keySet().stream().filter(key -> !said(key).usual().isEmpty()).toList();

    assertThat(defaults)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            key -> assertThat(told(key)).element(2).isEqualTo("`" + said(key).usual() + "`"));
  }

  @Test
  void namesEveryWordThatIsAccepted() {
    List<String> choices =
        schema.keySet().stream().filter(key -> !said(key).words().isEmpty()).toList();

    assertThat(choices)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            key ->
                assertThat(said(key).words())
                    .allSatisfy(word -> assertThat(told(key).get(1)).contains("`" + word + "`")));
  }

  private Saying said(String key) {
    return Objects.requireNonNull(schema.get(key), key);
  }

  private List<String> told(String key) {
    return Objects.requireNonNull(chapter.get(key), key);
  }
}
