package io.kommozuora.aws;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The queue a function reads, and the two queues beside it. */
public final class Mailbox {
  private static final Duration LONGEST = Duration.ofHours(11);

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
    attributes.put("why", text(why));
    sqs.sendMessage(
        send -> send.queueUrl(queue).messageBody(message.body()).messageAttributes(attributes));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
