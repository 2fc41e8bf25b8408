package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShellTest {
  private final Screen screen = new Screen();

  @Test
  void anUnknownArgumentIsExplained() {
    int exitCode = run("--surf");

    assertThat(exitCode).isEqualTo(2);
    assertThat(screen.text()).contains("--surf", "Usage: infra/sandbox/run", "--serve");
  }

  @Test
  void helpIsHelp() {
    assertThat(run("--help")).isZero();
    assertThat(screen.text()).contains("--port-kommo").doesNotContain("simulated in this JVM;");
  }

  @Test
  void aPortNobodyCanHaveIsSaidInOneLine() {
    assertThat(run("--port-kommo", "70000")).isEqualTo(3);
    assertThat(screen.line("The sandbox failed")).contains("70000");
  }

  private int run(String... args) {
    return Shell.run(new SandboxCommand(screen.out(), "the.log"), screen.out(), args);
  }
}
