package io.kommozuora.sandbox;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages a queue holds: those to be had now, and those in work or put off. */
public record Depth(int visible, int hidden) {
  static Depth of(SqsClient sqs, String queueUrl) {
    Map<QueueAttributeName, String> counts =
        sqs.getQueueAttributes(
                get -> get.queueUrl(queueUrl).attributeNames(List.of(QueueAttributeName.ALL)))
            .attributes();
    return new Depth(
        count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
        count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
            + count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
  }

  private static int count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
    return Integer.parseInt(counts.getOrDefault(name, "0"));
  }

  /** All of them. */
  public int total() {
    return visible + hidden;
  }
}
