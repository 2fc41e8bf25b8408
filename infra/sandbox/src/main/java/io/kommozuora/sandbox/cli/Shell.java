package io.kommozuora.sandbox.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Runs the command, and answers for it in words and with an exit code. */
final class Shell {
  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help").usageHelp(true).description("Say this.").build();

  private Shell() {}

  static int run(SandboxCommand command, PrintStream out, String... args) {
    PrintWriter words = new PrintWriter(out, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().addOption(HELP);
    return line.setOut(words)
        .setErr(words)
        .setExecutionExceptionHandler((failure, _, _) -> failed(failure, words))
        .execute(args);
  }

  private static int failed(Exception failure, PrintWriter words) {
    failure.printStackTrace();
    words.println("  The sandbox failed: " + failure.getMessage());
    return 3;
  }
}
