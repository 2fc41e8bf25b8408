package io.kommozuora.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CfnLintTest {
  @Test
  void hasNothingToSayAboutTheTemplate() throws IOException, InterruptedException {
    assumeTrue(onPath("cfn-lint"), "cfn-lint is not on the PATH: install it with pipx to run this");

    Process lint =
        new ProcessBuilder("cfn-lint", Template.FILE.toString()).redirectErrorStream(true).start();
    String said = new String(lint.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).isEmpty();
    assertThat(lint.waitFor()).isZero();
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
