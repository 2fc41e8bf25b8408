package io.kommozuora.localaws.sqs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue to create: how long a received message stays hidden, and where it goes in the end. */
public record Queue(String name, Duration visibility, @Nullable Redrive redrive) {
  /** After so many receives the next one moves the message to the dead-letter queue. */
  public record Redrive(int maxReceiveCount, String deadLetterQueue) {}

  public static Queue of(String name, Duration visibility) {
    return new Queue(name, visibility, null);
  }

  Map<QueueAttributeName, String> attributes() {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibility.toSeconds()));
    if (redrive != null) attributes.put(QueueAttributeName.REDRIVE_POLICY, policy(redrive));
    return attributes;
  }

  private static String policy(Redrive redrive) {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
        .formatted(LocalQueues.arn(redrive.deadLetterQueue()), redrive.maxReceiveCount());
  }
}
