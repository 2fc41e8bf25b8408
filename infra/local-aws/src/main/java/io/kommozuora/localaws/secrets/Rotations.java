package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.lambda.Function;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Rotates secrets, each in one attempt at a time; what AWSPENDING is on tells what is unfinished.
 */
final class Rotations implements AutoCloseable {
  private final Secrets secrets;
  private final RotationFunctions functions;
  private final Clock clock;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Rotations(Secrets secrets, RotationFunctions functions, Clock clock) {
    this.secrets = secrets;
    this.functions = functions;
    this.clock = clock;
  }

  /** What functions threw in attempts nobody waited for. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  static AwsError unfinished() {
    return AwsError.refused(
        "InvalidRequestException",
        "A previous rotation isn't complete. That rotation will be reattempted.");
  }

  /** Attempts the rotation in a thread of its own. */
  void startAttempt(Secret secret, String token) {
    threads.execute(() -> noteFailure(() -> attempt(secret, token)));
  }

  /** Has the function test a pending version that is never filled, in a thread of its own. */
  void startTest(Secret secret, String token) {
    threads.execute(() -> noteFailure(() -> test(secret, token)));
  }

  /** Attempts every unfinished rotation once more, in the caller's thread. */
  void retry() {
    for (Secret secret : secrets.all()) {
      secrets.alone(secret::pending).ifPresent(token -> noteFailure(() -> attempt(secret, token)));
    }
  }

  /** Attempts the secret's unfinished rotation, or a new one, in the caller's thread. */
  String attempt(Secret secret) throws Exception {
    String token =
        secrets.alone(
            () -> begin(secret, secret.pending().orElseGet(() -> UUID.randomUUID().toString())));
    attempt(secret, token);
    return token;
  }

  /** Calls the function with one step; the first step begins the rotation if need be. */
  void call(Secret secret, RotationStep step, String token) throws Exception {
    if (step == RotationStep.CREATE) secrets.alone(() -> begin(secret, token));
    Function function = functions.named(secrets.alone(() -> secret.rotation().function()));
    function.invoke(RotationFunctions.event(secret, step, token));
    if (step == RotationStep.FINISH) secrets.alone(() -> secret.finish(clock.instant()));
  }

  private static String begin(Secret secret, String token) {
    if (secret.pending().filter(pending -> !pending.equals(token)).isPresent()) throw unfinished();

    secret.rotation().enable();
    secret.expect(token);
    return token;
  }

  /** An attempt may find that another one has ended the rotation; a step that fails is the last. */
  private void attempt(Secret secret, String token) throws Exception {
    synchronized (secret) {
      if (!secrets.alone(() -> secret.pending().filter(token::equals).isPresent())) return;

      for (RotationStep step : RotationStep.values()) {
        if (secrets.alone(() -> secret.rotation().isEnabled())) call(secret, step, token);
      }
    }
  }

  private void test(Secret secret, String token) throws Exception {
    synchronized (secret) {
      try {
        call(secret, RotationStep.TEST, token);
      } finally {
        secrets.alone(() -> secret.forget(token));
      }
    }
  }

  /** A function may throw anything, and the rotation then waits for its next attempt. */
  private void noteFailure(Attempt attempt) {
    try {
      attempt.run();
    } catch (Throwable e) {
      failures.add(e);
    }
  }

  /** Interrupts what is running, and waits for its end. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws Exception;
  }
}
