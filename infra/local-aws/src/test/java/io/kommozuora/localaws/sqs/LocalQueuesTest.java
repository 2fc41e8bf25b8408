package io.kommozuora.localaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.sqs.Queue.Redrive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

final class LocalQueuesTest {
  private static LocalQueues queues;

  @BeforeAll
  static void start() {
    queues = LocalQueues.start();
  }

  @AfterAll
  static void stop() {
    queues.close();
  }

  @Test
  void hidesAReceivedMessageUntilItsTimeIsOver() {
    String url = queues.create(Queue.of("hiding", Duration.ofMinutes(6)));
    send(url, "hint");

    List<Message> first = receive(url);
    List<Message> hidden = receive(url);
    queues.advance(Duration.ofMinutes(7));
    List<Message> again = receive(url);

    assertThat(first).extracting(Message::body).containsExactly("hint");
    assertThat(hidden).isEmpty();
    assertThat(again)
        .extracting(m -> m.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .containsExactly("2");
  }

  @Test
  void movesAMessageToTheDeadLettersAfterItsLastReceive() {
    String dead = queues.create(Queue.of("dead", Duration.ofSeconds(30)));
    String url =
        queues.create(new Queue("failing", Duration.ofSeconds(30), new Redrive(2, "dead")));
    send(url, "poison");

    for (int i = 0; i < 3; i++) {
      receive(url);
      queues.advance(Duration.ofSeconds(31));
    }

    assertThat(receive(dead)).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void refusesAnEmptyAttribute() {
    String url = queues.create(Queue.of("strict", Duration.ofSeconds(30)));
    var empty = MessageAttributeValue.builder().dataType("String").stringValue("").build();

    assertThatThrownBy(
            () ->
                queues
                    .client()
                    .sendMessage(
                        send ->
                            send.queueUrl(url)
                                .messageBody("hint")
                                .messageAttributes(Map.of("token", empty))))
        .isInstanceOf(SqsException.class);
  }

  @Test
  void sharesNothingWithAnotherInstance() {
    queues.create(Queue.of("own", Duration.ofSeconds(30)));

    try (LocalQueues other = LocalQueues.start()) {
      assertThat(other.client().listQueues().queueUrls()).isEmpty();
    }
  }

  @Test
  void purgesAQueue() {
    String url = queues.create(Queue.of("purged", Duration.ofSeconds(30)));
    send(url, "hint");

    queues.purge(url);

    assertThat(receive(url)).isEmpty();
  }

  private static void send(String url, String body) {
    queues.client().sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  private static List<Message> receive(String url) {
    return queues
        .client()
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .maxNumberOfMessages(10))
        .messages();
  }
}
