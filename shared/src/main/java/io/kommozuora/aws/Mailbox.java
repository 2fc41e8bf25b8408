package io.kommozuora.aws;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The queue a function reads, and the two queues beside it. */
public final class Mailbox {
  private static final Duration LONGEST = Duration.ofHours(11);
  private static final String TEXT = "String";
  private static final int MOST_ATTRIBUTES = 10;
  private static final int LARGEST = 1_048_576;
  private static final int ROOM = 256;

  private final SqsClient sqs;
  private final String inbox;
  private final String quarantine;
  private final String dead;

  /** A mailbox of three queues, by their URLs. */
  public Mailbox(SqsClient sqs, String inbox, String quarantine, String dead) {
    this.sqs = sqs;
    this.inbox = inbox;
    this.quarantine = quarantine;
    this.dead = dead;
  }

  /** Hides the message that long; it must also be answered as failed, or it is gone. */
  public void delay(QueueMessage message, Duration time) {
    Duration allowed = time.compareTo(LONGEST) > 0 ? LONGEST : time;
    sqs.changeMessageVisibility(
        change ->
            change
                .queueUrl(inbox)
                .receiptHandle(message.receipt())
                .visibilityTimeout((int) allowed.toSeconds()));
  }

  /** Puts a message whose sender is not proven where nobody reads it but an operator. */
  public void quarantine(QueueMessage message, String why) {
    move(message, quarantine, why);
  }

  /** Puts a message that only a new version of the code can handle where an operator sees it. */
  public void bury(QueueMessage message, String why) {
    move(message, dead, why);
  }

  private void move(QueueMessage message, String queue, String why) {
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    message.attributes().forEach((name, value) -> attributes.put(name, text(value)));
    if (hasRoom(message)) {
      attributes.put("why", text(why));
    }
    sqs.sendMessage(
        send -> send.queueUrl(queue).messageBody(message.body()).messageAttributes(attributes));
  }

  // The sender may have used up what SQS allows: then the message matters more than our remark.
  private static boolean hasRoom(QueueMessage message) {
    return message.attributes().size() < MOST_ATTRIBUTES && size(message) < LARGEST - ROOM;
  }

  private static int size(QueueMessage message) {
    int size = bytes(message.body());
    for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
      size += bytes(attribute.getKey()) + bytes(TEXT) + bytes(attribute.getValue());
    }
    return size;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType(TEXT).stringValue(value).build();
  }
}
