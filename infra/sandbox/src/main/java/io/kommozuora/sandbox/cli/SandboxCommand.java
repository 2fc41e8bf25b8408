package io.kommozuora.sandbox.cli;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.Setup;
import io.kommozuora.sandbox.month.BillingMonth;
import io.kommozuora.sandbox.scenes.Scenes;
import io.kommozuora.sandbox.serve.Invitation;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Story;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the story, or stays up. */
@Command(
    name = "infra/sandbox/run",
    description =
        "Kommo, Zuora and AWS, simulated in one JVM around the real functions: plays a story of won"
            + " deals, or stays up for yours.",
    exitCodeOnInvalidInput = 2)
public final class SandboxCommand implements Callable<Integer> {
  private final PrintStream out;
  private final String log;
  private final List<Scene> scenes;
  private final InstantSource clock = InstantSource.system();

  @Option(names = "--serve", description = "Stay up until Ctrl-C, and take hooks from outside.")
  private boolean serve;

  @Option(names = "--port-kommo", paramLabel = "PORT", description = "Kommo's port; 0: a free one.")
  private int kommoPort;

  @Option(names = "--port-zuora", paramLabel = "PORT", description = "Zuora's port; 0: a free one.")
  private int zuoraPort;

  @Option(names = "--port-hooks", paramLabel = "PORT", description = "The hooks'; 0: a free one.")
  private int hooksPort;

  /** A command that prints there, and says that the function's log lies there. */
  SandboxCommand(PrintStream out, String log) {
    this(out, log, Stream.concat(Scenes.all().stream(), BillingMonth.scenes().stream()).toList());
  }

  SandboxCommand(PrintStream out, String log, List<Scene> scenes) {
    this.out = out;
    this.log = log;
    this.scenes = List.copyOf(scenes);
  }

  @Override
  public Integer call() {
    Instant begun = clock.instant();
    out.println();
    out.println(
        "  Kommo, Zuora and AWS are simulated in this JVM; the functions are the real ones.");
    Setup setup = Setup.usual().ports(kommoPort, zuoraPort, hooksPort);
    try (Sandbox sandbox = Sandbox.start(setup)) {
      out.printf("  Started in %d s. The functions' log: %s%n", seconds(begun), log);
      return serve ? served(sandbox) : played(sandbox, begun);
    }
  }

  private int played(Sandbox sandbox, Instant begun) {
    out.printf(
        "  Seconds: from what happened last in Kommo or Zuora to all of it on the deal.%n%n");
    boolean well = new Story(sandbox, out).play(scenes);
    String end = well ? "All of it holds, after %d s.%n" : "NOT all of it holds, after %d s.%n";
    out.printf("%n  " + end, seconds(begun));
    return well ? 0 : 1;
  }

  private int served(Sandbox sandbox) {
    new Invitation(sandbox).print(out);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      out.println("  Stopped.");
    }
    return 0;
  }

  private long seconds(Instant begun) {
    return Duration.between(begun, clock.instant()).toSeconds();
  }
}
