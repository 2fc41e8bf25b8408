package io.kommozuora.localaws.lambda;

import io.kommozuora.localaws.sqs.LocalQueues;

/** The queue that feeds a function: at most so many messages a batch, so many batches at once. */
public record EventSource(String queueUrl, int batchSize, int maximumConcurrency) {
  private static final int MOST_MESSAGES = 10_000;

  public EventSource {
    if (batchSize < 1 || batchSize > MOST_MESSAGES) {
      throw new IllegalArgumentException("batch size 1 to 10000, not " + batchSize);
    }
    if (maximumConcurrency < 1) throw new IllegalArgumentException("concurrency below 1");
  }

  String queueArn() {
    return LocalQueues.arn(queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
  }
}
