package io.kommozuora.localaws.lambda;

import io.kommozuora.localaws.sqs.LocalQueues;
import java.time.Duration;

/**
 * The queue that feeds a function.
 *
 * @param batchSize the most messages of a batch
 * @param maximumConcurrency the most batches at once
 * @param window how long a batch is gathered that is not full
 */
public record EventSource(String queueUrl, int batchSize, int maximumConcurrency, Duration window) {
  private static final int MOST_MESSAGES = 10_000;

  public EventSource {
    if (batchSize < 1 || batchSize > MOST_MESSAGES) {
      throw new IllegalArgumentException("batch size 1 to 10000, not " + batchSize);
    }
    if (maximumConcurrency < 1) throw new IllegalArgumentException("concurrency below 1");
  }

  /** A queue of which a batch takes what is there. */
  public EventSource(String queueUrl, int batchSize, int maximumConcurrency) {
    this(queueUrl, batchSize, maximumConcurrency, Duration.ZERO);
  }

  String queueArn() {
    return LocalQueues.arn(queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
  }
}
