package io.kommozuora.kommowon.won;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Runs independent calls at the same time, each on a virtual thread, and waits for all of them. */
final class SideBySide {
  private SideBySide() {}

  /** Both answers, combined; the first failure once both calls are over. */
  static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> combine) {
    CompletableFuture<A> first = start(one);
    CompletableFuture<B> second = start(other);
    all(List.of(first, second));
    return combine.apply(first.join(), second.join());
  }

  /** Runs all; throws the first failure once all are over. */
  static void each(Runnable... calls) {
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (Runnable call : calls) {
      running.add(start(() -> ran(call)));
    }
    all(running);
  }

  private static Boolean ran(Runnable call) {
    call.run();
    return true;
  }

  private static <T> CompletableFuture<T> start(Supplier<T> call) {
    @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
    return CompletableFuture.supplyAsync(
        () -> {
          if (context != null) {
            MDC.setContextMap(context);
          }
          return call.get();
        },
        Thread::startVirtualThread);
  }

  private static void all(List<CompletableFuture<?>> running) {
    @Nullable RuntimeException failure = null;
    for (CompletableFuture<?> call : running) {
      try {
        call.join();
      } catch (CompletionException e) {
        failure = failure == null ? cause(e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException cause(CompletionException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e;
  }
}
