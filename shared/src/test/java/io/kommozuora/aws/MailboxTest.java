package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.sqs.LocalQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

final class MailboxTest {
  private static final LocalQueues QUEUES = Aws.LOCAL.queues();

  private final SqsClient sqs = Aws.CLIENTS.sqs();
  private final String inbox = Aws.queue();
  private final String quarantine = Aws.queue();
  private final String dead = Aws.queue();
  private final Mailbox mailbox = new Mailbox(sqs, inbox, quarantine, dead);

  private List<Message> messages(String queue) {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(queue).messageAttributeNames("All").maxNumberOfMessages(10))
        .messages();
  }

  private static QueueMessage message(String body, Map<String, String> attributes) {
    return new QueueMessage("m-1", "r-1", body, attributes, 1, Instant.EPOCH, "");
  }

  private static Map<String, String> attributes(Message message) {
    Map<String, String> texts = new TreeMap<>();
    message.messageAttributes().forEach((name, value) -> texts.put(name, value.stringValue()));
    return texts;
  }

  /** The message as it arrives in the queue. */
  private Message quarantined(String body, Map<String, String> attributes) {
    mailbox.quarantine(message(body, attributes), "token");
    List<Message> arrived = messages(quarantine);
    assertThat(arrived).hasSize(1);
    return arrived.getFirst();
  }

  @Test
  void aDelayedMessageComesBackAfterTheDelay() {
    sqs.sendMessage(send -> send.queueUrl(inbox).messageBody("hook"));
    String receipt = messages(inbox).getFirst().receiptHandle();

    mailbox.delay(
        new QueueMessage("m-1", receipt, "hook", Map.of(), 1, Instant.EPOCH, ""),
        Duration.ofMinutes(15));

    QUEUES.advance(Duration.ofMinutes(14));
    assertThat(messages(inbox)).isEmpty();
    QUEUES.advance(Duration.ofMinutes(2));
    assertThat(messages(inbox)).hasSize(1);
  }

  @Test
  void noDelayIsLongerThanSqsAllows() {
    sqs.sendMessage(send -> send.queueUrl(inbox).messageBody("hook"));
    String receipt = messages(inbox).getFirst().receiptHandle();

    mailbox.delay(
        new QueueMessage("m-1", receipt, "hook", Map.of(), 1, Instant.EPOCH, ""),
        Duration.ofDays(3));

    QUEUES.advance(Duration.ofHours(11).plusMinutes(1));
    assertThat(messages(inbox)).hasSize(1);
  }

  @Test
  void quarantineKeepsBodyAndAttributes() {
    Message arrived = quarantined("leads[status][0][id]=1", Map.of("token", "t:abc"));

    assertThat(arrived.body()).isEqualTo("leads[status][0][id]=1");
    assertThat(attributes(arrived)).isEqualTo(Map.of("token", "t:abc", "why", "token"));
    assertThat(messages(dead)).isEmpty();
  }

  @Test
  void aBuriedMessageGoesToTheDead() {
    mailbox.bury(message("hook", Map.of()), "NullPointerException");

    Message arrived = messages(dead).getFirst();
    assertThat(arrived.body()).isEqualTo("hook");
    assertThat(attributes(arrived)).isEqualTo(Map.of("why", "NullPointerException"));
    assertThat(messages(quarantine)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t:\",\"x\":{\"DataType\":\"String\"}",
        "t:' OR 1=1 --",
        "t:\n\tline",
        "t:Zoë 🚀",
        "t:${request.body}",
        "t:%00"
      })
  void hostileAttributesStayTextAsTheyAre(String value) {
    assertThat(attributes(quarantined("x", Map.of("token", value)))).containsEntry("token", value);
  }

  @Test
  void theSendersOwnRemarkDoesNotPassForOurs() {
    assertThat(attributes(quarantined("x", Map.of("why", "trust me"))))
        .isEqualTo(Map.of("why", "token"));
  }

  @Test
  void aMessageWithAllTheAttributesSqsAllowsIsMovedWithoutOurs() {
    Map<String, String> full = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      full.put("a" + i, "v" + i);
    }

    assertThat(attributes(quarantined("x", full))).isEqualTo(full);
  }

  @Test
  void aMessageAsLargeAsSqsAllowsIsMovedWithoutOurs() {
    Map<String, String> token = Map.of("token", "t:abc");
    int used = "token".length() + "String".length() + "t:abc".length();
    String body = "x".repeat(1_048_576 - used);

    Message arrived = quarantined(body, token);

    assertThat(arrived.body()).hasSize(body.length());
    assertThat(attributes(arrived)).isEqualTo(token);
  }

  @Test
  void whatOtherSendersAttachIsMovedToo() {
    MessageAttributeValue number =
        MessageAttributeValue.builder().dataType("Number").stringValue("7").build();
    sqs.sendMessage(
        send -> send.queueUrl(inbox).messageBody("x").messageAttributes(Map.of("n", number)));
    Message received = messages(inbox).getFirst();

    Message arrived = quarantined(received.body(), attributes(received));

    assertThat(attributes(arrived)).containsEntry("n", "7");
  }
}
