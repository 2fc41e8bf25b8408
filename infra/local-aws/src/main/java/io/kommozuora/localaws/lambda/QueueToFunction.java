package io.kommozuora.localaws.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Lambda's event source mapping: feeds a function from a queue, in threads of its own after {@link
 * #start}, or batch by batch in the caller's thread.
 */
public final class QueueToFunction implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final SqsClient sqs;
  private final EventSource source;
  private final Batches batches;
  private final List<Thread> pollers = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public QueueToFunction(SqsClient sqs, EventSource source, Function function) {
    this.sqs = sqs;
    this.source = source;
    this.batches = new Batches(sqs, source, function);
  }

  /** Starts as many pollers as the source allows batches at once. */
  public QueueToFunction start() {
    for (int i = 0; i < source.maximumConcurrency(); i++) {
      pollers.add(Thread.ofVirtual().name("poller-", i).start(this::poll));
    }
    return this;
  }

  /** Handles the messages that are visible now, one batch at most, and returns their number. */
  public int runOnce() {
    return batches.next(Duration.ZERO);
  }

  /** Handles batches until the queue is empty, hidden messages included; false when time is up. */
  public boolean drain(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      if (batches.next(Duration.ZERO) == 0) {
        if (isEmpty()) return true;
        batches.next(POLL);
      }
    }
    return isEmpty();
  }

  /** What the function threw so far. */
  public List<Throwable> failures() {
    return batches.failures();
  }

  private boolean isEmpty() {
    Map<QueueAttributeName, String> counts =
        sqs.getQueueAttributes(get -> get.queueUrl(source.queueUrl()).attributeNames(COUNTS))
            .attributes();
    return COUNTS.stream().map(counts::get).allMatch("0"::equals);
  }

  private void poll() {
    while (closed.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
      try {
        batches.next(POLL);
      } catch (SdkException e) {
        pause();
      }
    }
  }

  /** A queue that cannot be reached is not asked again at once. */
  private void pause() {
    try {
      closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets running batches end. */
  @Override
  public void close() {
    closed.countDown();
    try {
      for (Thread poller : pollers) poller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
