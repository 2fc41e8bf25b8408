package io.kommozuora.sandbox;

import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.Function;
import io.kommozuora.localaws.lambda.QueueToFunction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A function at its queue, and what is left for it to do. */
final class Station implements AutoCloseable {
  private final SqsClient sqs;
  private final EventSource source;
  private final QueueToFunction feed;
  private final AtomicInteger busy = new AtomicInteger();

  Station(SqsClient sqs, EventSource source, Function function) {
    this.sqs = sqs;
    this.source = source;
    this.feed = new QueueToFunction(sqs, source, event -> counted(function, event));
  }

  private String counted(Function function, String event) throws Exception {
    busy.incrementAndGet();
    try {
      return function.invoke(event);
    } finally {
      busy.decrementAndGet();
    }
  }

  void start() {
    feed.start();
  }

  /** Whether no invocation is under way. */
  boolean idle() {
    return busy.get() == 0;
  }

  /** What lies in its queue. */
  Depth depth() {
    return Depth.of(sqs, source.queueUrl());
  }

  /** What the function threw so far. */
  List<Throwable> failures() {
    return feed.failures();
  }

  @Override
  public void close() {
    feed.close();
  }
}
