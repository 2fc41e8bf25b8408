package io.kommozuora.aws;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message of a queue.
 *
 * @param receipt what the queue wants to see when the message is delayed
 * @param attributes the message attributes set by the sender, text only
 * @param receives how often the message was received, this time included
 * @param sent when the queue got the message
 * @param queue the name of the queue it came from; empty when Lambda did not say
 */
public record QueueMessage(
    String id,
    String receipt,
    String body,
    Map<String, String> attributes,
    int receives,
    Instant sent,
    String queue) {
  public QueueMessage {
    attributes = Map.copyOf(attributes);
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The id only: body and attributes hold personal data and tokens. */
  @Override
  public String toString() {
    return "QueueMessage[" + id + "]";
  }
}
