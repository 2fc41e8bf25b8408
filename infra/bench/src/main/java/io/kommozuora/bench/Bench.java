package io.kommozuora.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Prints the figures the README shows. */
public final class Bench {
  private static final Path ZIP = Path.of("functions/kommo-won/target/kommo-won.zip");

  private Bench() {}

  /** Measures everything; the function's own log lines go to a file. */
  public static void main(String[] args) throws IOException {
    PrintStream console = System.out;
    Path log = Path.of("infra/bench/target/function.log");
    try (PrintStream file =
        new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
      System.setOut(file);
      console.println(
          "what                                              median     min     max  runs");
      warm(Duration.ofMillis(150), Duration.ofMillis(900)).forEach(console::println);
      warm(Duration.ofMillis(50), Duration.ofMillis(300)).forEach(console::println);
      new ColdWin(ZIP).measure().forEach(console::println);
      console.printf("%-46s %,9d bytes%n", "kommo-won.zip", Files.size(ZIP));
    }
    // The servers inside keep threads of their own.
    System.exit(0);
  }

  private static List<Figure> warm(Duration kommo, Duration zuora) {
    return new WarmWin(kommo, zuora).measure();
  }
}
