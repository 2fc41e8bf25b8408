package io.kommozuora.aws;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that do the same at the same moment. */
final class Crowd {
  private Crowd() {}

  /** What each of them got, by its number from 0. */
  static <T> List<T> of(int size, IntFunction<T> action) {
    var start = new CyclicBarrier(size);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers =
          IntStream.range(0, size)
              .mapToObj(
                  number ->
                      threads.submit(
                          () -> {
                            start.await();
                            return action.apply(number);
                          }))
              .toList();
      return answers.stream().map(Crowd::answer).toList();
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
