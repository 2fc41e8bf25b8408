package io.kommozuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no source may say; compiled classes do not show it. */
final class SourceFencesTest {
  private static List<Path> sources(String root) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static void saysNowhere(String root, String regex) throws IOException {
    Pattern forbidden = Pattern.compile(regex);
    List<Path> offenders = new ArrayList<>();
    for (Path source : sources(root)) {
      if (forbidden.matcher(Files.readString(source)).find()) {
        offenders.add(source);
      }
    }
    assertThat(sources(root)).isNotEmpty();
    assertThat(offenders).isEmpty();
  }

  @Test
  void nothingCatchesEverything() throws IOException {
    saysNowhere("src/main/java", "catch\\s*\\([^)]*\\b(Exception|Throwable)\\b");
  }

  @Test
  void noTestIsSwitchedOff() throws IOException {
    saysNowhere("src/test/java", "@" + "Disabled");
  }
}
