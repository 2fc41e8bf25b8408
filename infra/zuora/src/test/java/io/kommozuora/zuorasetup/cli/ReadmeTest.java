package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of the command is what the command has. */
final class ReadmeTest {
  private static final Set<String> OF_AWS = Set.of("--secret-id", "--query", "--output");

  @Test
  void namesOptionsThatThereAre() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String chapter = readme.split("### Zuora's side\n", 2)[1].split("\n##+ ", 2)[0];
    List<String> named =
        Pattern.compile("--[a-z-]+")
            .matcher(chapter)
            .results()
            .map(MatchResult::group)
            .filter(option -> !OF_AWS.contains(option))
            .distinct()
            .toList();

    try (World world = new World()) {
      assertThat(named).hasSizeGreaterThan(5);
      assertThat(world.bare("--help").text()).contains(named);
    }
  }
}
