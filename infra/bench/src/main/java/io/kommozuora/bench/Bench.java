package io.kommozuora.bench;

import io.kommozuora.bench.callout.ColdCallout;
import io.kommozuora.bench.callout.Latencies;
import io.kommozuora.bench.callout.LoneCallout;
import io.kommozuora.bench.callout.Storm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Prints the figures the README shows. */
public final class Bench {
  private static final String HEAD =
      "what                                              median     min     max  runs";
  private static final Latencies QUICK =
      new Latencies(Duration.ofMillis(150), Duration.ofMillis(200));
  private static final int STORM = 10_000;

  private Bench() {}

  /**
   * Measures wins or, told so, single callouts, or a storm of so many; the functions' own log lines
   * go to a file.
   */
  public static void main(String[] args) throws IOException {
    PrintStream console = System.out;
    Path log = Path.of("infra/bench/target/function.log");
    boolean well = true;
    try (PrintStream file =
        new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
      System.setOut(file);
      switch (args.length == 0 ? "wins" : args[0]) {
        case "wins" -> wins(console);
        case "callouts" -> callouts(console);
        case "storm" -> well = storm(args.length > 1 ? Integer.parseInt(args[1]) : STORM, console);
        default -> throw new IllegalArgumentException("wins, callouts or storm, not " + args[0]);
      }
    }
    // The servers inside keep threads of their own.
    System.exit(well ? 0 : 1);
  }

  private static void wins(PrintStream console) throws IOException {
    console.println(HEAD);
    warm(Duration.ofMillis(150), Duration.ofMillis(900)).forEach(console::println);
    warm(Duration.ofMillis(50), Duration.ofMillis(300)).forEach(console::println);
    new ColdWin(zip("kommo-won")).measure().forEach(console::println);
    size("kommo-won", console);
  }

  private static void callouts(PrintStream console) throws IOException {
    console.println(HEAD);
    new LoneCallout(QUICK).measure().forEach(console::println);
    new ColdCallout(zip("zuora-callout")).measure().forEach(console::println);
    size("zuora-callout", console);
  }

  private static Path zip(String function) {
    return Path.of("functions", function, "target", function + ".zip");
  }

  private static void size(String function, PrintStream console) throws IOException {
    console.printf("%-46s %,9d bytes%n", function + ".zip", Files.size(zip(function)));
  }

  private static List<Figure> warm(Duration kommo, Duration zuora) {
    return new WarmWin(kommo, zuora).measure();
  }

  private static boolean storm(int callouts, PrintStream console) {
    return new Storm(callouts, QUICK, console).pass();
  }
}
