package io.kommozuora.zuorasetup.cli;

import io.kommozuora.config.BadConfiguration;
import io.kommozuora.http.ApiException;
import io.kommozuora.zuorasetup.plan.BadPlan;
import io.kommozuora.zuorasetup.setup.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Runs the command, and answers for it in words and with an exit code. */
final class Shell {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int BROKEN = 3;
  private static final OptionSpec HELP =
      OptionSpec.builder("-h", "--help").usageHelp(true).description("Say this.").build();

  private Shell() {}

  static int run(SetupCommand command, PrintStream out, String... args) {
    PrintWriter words = new PrintWriter(out, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().addOption(HELP);
    return line.setOut(words)
        .setErr(words)
        .setExecutionExceptionHandler((failure, _, _) -> failed(failure, command, words))
        .execute(args);
  }

  private static int failed(Exception failure, SetupCommand command, PrintWriter words) {
    String sentence =
        switch (failure) {
          case ApiException e -> Words.of(e) + ".";
          case BadConfiguration _, BadPlan _, IllegalArgumentException _ ->
              String.valueOf(failure.getMessage());
          case IOException _ -> "cannot be read: " + failure.getMessage();
          default -> "A mistake of ours: " + failure;
        };
    words.println(command.withoutSecrets("Stopped. " + sentence));
    return switch (failure) {
      case ApiException _ -> FAILED;
      case BadConfiguration _, BadPlan _, IllegalArgumentException _, IOException _ -> MISUSED;
      default -> BROKEN;
    };
  }
}
