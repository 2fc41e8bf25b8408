package io.kommozuora.zuorasetup.cli;

import io.kommozuora.http.Backoff;
import io.kommozuora.http.Retry;
import io.kommozuora.http.Sleeper;
import io.kommozuora.zuorasetup.tenant.Line;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where the command's process begins. */
final class Main {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration WORK = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 5;

  private Main() {}

  static void main(String[] args) {
    Backoff backoff =
        new Backoff(Duration.ofSeconds(1), LONGEST_WAIT, RandomGenerator.getDefault());
    Retry retry = new Retry(ATTEMPTS, LONGEST_WAIT, backoff, Sleeper.real());
    Line line =
        new Line(TIMEOUT, WORK, retry, InstantSource.system(), () -> UUID.randomUUID().toString());
    SetupCommand command = new SetupCommand(line, System.getenv(), System.in, System.out);
    System.exit(Shell.run(command, System.out, args));
  }
}
