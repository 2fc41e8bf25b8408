package io.kommozuora.localaws.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A packaged function in a process of its own, under Lambda's own runtime client (Linux only). */
public final class LambdaRuntime implements Function, AutoCloseable {
  private static final Duration INIT_LIMIT = Duration.ofSeconds(60);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final TaskRoot task;
  private final Process process;
  private final long started;
  private Duration initTime = Duration.ZERO;
  private volatile @Nullable Duration firstInvocation;

  private LambdaRuntime(PackagedFunction function) throws IOException {
    this.api = new RuntimeApi(function.name());
    this.task = TaskRoot.unpack(function.zip());
    this.started = System.nanoTime();
    this.process = new RuntimeProcess(function, task, api.address()).start();
  }

  /** Starts the process and returns when it asks for its first event. */
  public static LambdaRuntime start(PackagedFunction function) {
    try {
      LambdaRuntime runtime = new LambdaRuntime(function);
      runtime.initialize();
      return runtime;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialize() {
    try {
      await(api.initialized(), INIT_LIMIT);
      initTime = since(started);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public String invoke(String event) {
    return invoke(event, DEFAULT_TIMEOUT);
  }

  /** Answers the event; a function that is not done in time is killed, as Lambda does it. */
  public synchronized String invoke(String event, Duration timeout) {
    long start = System.nanoTime();
    Pending pending = Pending.of(event, Instant.now().plus(timeout));
    api.submit(pending);
    String answer = await(pending.answer(), timeout);
    if (firstInvocation == null) firstInvocation = since(start);
    return answer;
  }

  private <T> T await(CompletableFuture<T> awaited, Duration limit) {
    CompletableFuture<Object> either = CompletableFuture.anyOf(awaited, process.onExit());
    try {
      either.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!awaited.isDone()) throw died("the process ended with " + process.exitValue());
      return awaited.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FunctionError error ? error : died(e.toString());
    } catch (TimeoutException e) {
      throw died("not done after " + limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw died("interrupted");
    }
  }

  private IllegalStateException died(String how) {
    process.destroyForcibly();
    return new IllegalStateException(how + ", its output:\n" + output());
  }

  /** From the start of the process to its first question for an event. */
  public Duration initTime() {
    return initTime;
  }

  /** What the first invocation took; zero before it. */
  public Duration firstInvocationTime() {
    Duration first = firstInvocation;
    return first == null ? Duration.ZERO : first;
  }

  /** The most memory the process had resident so far; empty where the system does not tell. */
  public OptionalLong peakMemoryKilobytes() {
    return PeakMemory.kilobytes(process.pid());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the process, as a crash would. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** All that the function wrote to standard output and standard error. */
  public String output() {
    try {
      return new String(Files.readAllBytes(task.output()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    api.close();
    task.delete();
  }
}
