package io.kommozuora.zuoracallout.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Takes callouts out of their queue, and puts them back in any order, any number of times. */
final class Mailbag {
  private static final String ID = "notificationId";

  private final World world;
  private final SqsClient sqs;
  private final String queue;
  private int renewed;

  Mailbag(World world) {
    this.world = world;
    this.sqs = world.aws.queues().client();
    this.queue = world.stack.zuoraInbox();
  }

  /** A callout as it was stored. */
  record Letter(String body, Map<String, MessageAttributeValue> attributes) {
    String id() {
      return Objects.requireNonNull(attributes.get(ID)).stringValue();
    }

    boolean is(String event) {
      return body.contains("\"" + event + "\"");
    }
  }

  /** All callouts that wait, in the order in which Zuora made them. */
  List<Letter> empty() {
    world.awaitCallouts();
    Map<String, Letter> letters = new HashMap<>();
    for (List<Message> some = receive(); !some.isEmpty(); some = receive()) {
      for (Message message : some) {
        Letter letter = new Letter(message.body(), message.messageAttributes());
        letters.put(letter.id(), letter);
        sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
      }
    }
    return letters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(queue).maxNumberOfMessages(10).messageAttributeNames("All"))
        .messages();
  }

  /** Puts them into the queue. */
  void put(List<Letter> letters) {
    letters.forEach(
        letter ->
            sqs.sendMessage(
                send ->
                    send.queueUrl(queue)
                        .messageBody(letter.body())
                        .messageAttributes(letter.attributes())));
  }

  /** The same callout sent again, as a notification of its own. */
  Letter resent(Letter letter) {
    renewed++;
    Map<String, MessageAttributeValue> attributes = new HashMap<>(letter.attributes());
    attributes.put(
        ID,
        MessageAttributeValue.builder()
            .dataType("String")
            .stringValue("n:resent-" + renewed)
            .build());
    return new Letter(letter.body(), attributes);
  }

  List<Letter> resent(List<Letter> letters) {
    List<Letter> all = new ArrayList<>();
    letters.forEach(letter -> all.add(resent(letter)));
    return all;
  }
}
