package io.kommozuora.localaws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.sqs.LocalQueues;
import io.kommozuora.localaws.sqs.Queue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class QueueToFunctionTest {
  private static final Duration VISIBILITY = Duration.ofMinutes(6);

  private static LocalQueues queues;
  private static SqsClient sqs;

  private final List<JsonNode> events = new ArrayList<>();
  private final String name = "inbox-" + UUID.randomUUID();
  private String url = "";

  @BeforeAll
  static void start() {
    queues = LocalQueues.start();
    sqs = queues.client();
  }

  @AfterAll
  static void stop() {
    queues.close();
  }

  @BeforeEach
  void createQueue() {
    url = queues.create(Queue.of(name, VISIBILITY));
  }

  @Test
  void handsTheFunctionAnEventLikeLambdas() {
    var token = MessageAttributeValue.builder().dataType("String").stringValue("t:secret").build();
    sqs.sendMessage(
        send ->
            send.queueUrl(url).messageBody("a=1&b=2").messageAttributes(Map.of("token", token)));

    int handled = fedFrom(1, event -> keep(event, "")).runOnce();

    assertThat(handled).isEqualTo(1);
    JsonNode record = events.getFirst().path("Records").path(0);
    assertThat(record.path("body").asText()).isEqualTo("a=1&b=2");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(record.path("eventSourceARN").asText())
        .isEqualTo("arn:aws:sqs:us-east-1:000000000000:" + name);
    assertThat(record.path("md5OfBody").asText()).hasSize(32);
    assertThat(record.path("messageId").asText()).isNotEmpty();
    assertThat(record.path("receiptHandle").asText()).isNotEmpty();
    assertThat(record.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(record.path("attributes").path("SentTimestamp").asText()).hasSize(13);
    assertThat(record.path("attributes").path("ApproximateFirstReceiveTimestamp").asText())
        .hasSize(13);
    assertThat(record.path("messageAttributes").path("token"))
        .isEqualTo(
            Json.read(
                """
                {"stringValue":"t:secret","stringListValues":[],"binaryListValues":[],\
                "dataType":"String"}\
                """));
  }

  @Test
  void deletesWhatTheFunctionDidNotFail() {
    send("good", "bad");

    fedFrom(10, event -> keep(event, failing(event, "bad"))).runOnce();
    queues.advance(VISIBILITY.plusSeconds(1));
    fedFrom(10, event -> keep(event, "")).runOnce();

    assertThat(bodies(events.getLast())).containsExactly("bad");
    assertThat(inQueue()).isZero();
  }

  @Test
  void handsOverMoreMessagesThanOneCallOfSqsHas() {
    for (int i = 0; i < 25; i++) send("callout " + i);

    int handled = fedFrom(23, event -> keep(event, "")).runOnce();

    assertThat(handled).isEqualTo(23);
    assertThat(bodies(events.getFirst())).hasSize(23).doesNotHaveDuplicates();
    assertThat(inQueue()).isEqualTo(2);
  }

  @Test
  void gathersABatchThatIsNotFullForAWhile() throws Exception {
    var source = new EventSource(url, 5, 1, Duration.ofMinutes(1));
    var function = new QueueToFunction(sqs, source, event -> keep(event, ""));
    send("1");

    Thread gathering = Thread.startVirtualThread(function::runOnce);
    for (String late : List.of("2", "3", "4", "5")) {
      // Each is sent only when all before it were taken.
      while (visible() > 0 && gathering.isAlive()) {
        Thread.onSpinWait();
      }
      send(late);
    }
    gathering.join();

    assertThat(bodies(events.getFirst())).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void handsOverWhatIsThereOfALargeBatch() {
    for (int i = 0; i < 12; i++) send("callout " + i);

    assertThat(fedFrom(100, event -> keep(event, "")).runOnce()).isEqualTo(12);

    assertThat(events).hasSize(1);
    assertThat(inQueue()).isZero();
  }

  @Test
  void keepsTheWholeBatchWhenTheFunctionThrows() {
    send("one", "two");
    QueueToFunction mapping =
        fedFrom(
            10,
            event -> {
              throw new IllegalStateException("a bug");
            });

    mapping.runOnce();

    assertThat(mapping.failures()).extracting(Throwable::getMessage).containsExactly("a bug");
    assertThat(inQueue()).isEqualTo(2);
  }

  @Test
  void keepsTheWholeBatchWhenTheAnswerNamesAStranger() {
    send("one");

    fedFrom(10, event -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"?\"}]}").runOnce();

    assertThat(inQueue()).isEqualTo(1);
  }

  @Test
  void handlesNothingWhenNothingIsThere() {
    assertThat(fedFrom(10, event -> keep(event, "")).runOnce()).isZero();
    assertThat(events).isEmpty();
  }

  @Test
  void drainsTheQueue() {
    for (int i = 0; i < 5; i++) send("hint " + i);

    boolean empty = fedFrom(2, event -> keep(event, "")).drain(Duration.ofSeconds(20));

    assertThat(empty).isTrue();
    assertThat(events).hasSizeBetween(3, 5);
  }

  @Test
  void tellsThatAMessageIsStillThereWhenTimeIsUp() {
    send("bad");
    QueueToFunction mapping = fedFrom(1, event -> failing(event, "bad"));

    assertThat(mapping.drain(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void runsAsManyBatchesAtOnceAsItMay() throws Exception {
    CyclicBarrier bothAtOnce = new CyclicBarrier(2);
    CountDownLatch done = new CountDownLatch(2);
    Function meeting =
        event -> {
          bothAtOnce.await(20, TimeUnit.SECONDS);
          done.countDown();
          return "";
        };
    send("one", "two");

    try (var mapping = new QueueToFunction(sqs, new EventSource(url, 1, 2), meeting).start()) {
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(mapping.failures()).isEmpty();
    }

    assertThat(inQueue()).isZero();
  }

  @Test
  void invokesAStreamHandlerWithItsContext() throws Exception {
    var function =
        new HandlerFunction(new MoodyHandler(), "moody", Duration.ofSeconds(30), Clock.systemUTC());

    assertThat(function.invoke("\"context\"")).isEqualTo("moody in time");
  }

  private QueueToFunction fedFrom(int batchSize, Function function) {
    return new QueueToFunction(sqs, new EventSource(url, batchSize, 1), function);
  }

  private String keep(String event, String answer) {
    events.add(Json.read(event));
    return answer;
  }

  private static String failing(String event, String body) {
    for (JsonNode record : Json.read(event).path("Records")) {
      if (record.path("body").asText().equals(body)) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
            .formatted(record.path("messageId").asText());
      }
    }
    return "{\"batchItemFailures\":[]}";
  }

  private static List<String> bodies(JsonNode event) {
    List<String> bodies = new ArrayList<>();
    event.path("Records").forEach(record -> bodies.add(record.path("body").asText()));
    return bodies;
  }

  private void send(String... bodies) {
    for (String body : bodies) sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  private int visible() {
    QueueAttributeName count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(count))
            .attributes()
            .get(count));
  }

  private int inQueue() {
    queues.advance(VISIBILITY.plusSeconds(1));
    return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
        .messages()
        .size();
  }
}
