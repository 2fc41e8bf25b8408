package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueueBatchTest {
  private static final String MESSAGE =
      """
      {
        "messageId": "m-1",
        "receiptHandle": "r-1",
        "body": "leads[status][0][id]=1&name=Zo%C3%AB",
        "attributes": {"ApproximateReceiveCount": "3", "SentTimestamp": "1790001234567"},
        "messageAttributes": {
          "token": {"stringValue": "t:abc", "dataType": "String", "binaryListValues": []},
          "raw": {"binaryValue": "AAEC", "dataType": "Binary"}
        },
        "md5OfBody": "x",
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:stack-zuora-inbox"
      }
      """;

  private static List<QueueMessage> read(String event) throws IOException {
    return QueueBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private static QueueMessage without(String... path) throws IOException {
    ObjectNode message = (ObjectNode) JsonHttp.JSON.readTree(MESSAGE);
    ObjectNode parent = path.length == 1 ? message : message.withObject("/" + path[0]);
    parent.remove(path[path.length - 1]);
    return read("{\"Records\":[" + message + "]}").getFirst();
  }

  @Test
  void readsAMessage() throws IOException {
    assertThat(read("{\"Records\":[" + MESSAGE + "]}"))
        .containsExactly(
            new QueueMessage(
                "m-1",
                "r-1",
                "leads[status][0][id]=1&name=Zo%C3%AB",
                Map.of("token", "t:abc"),
                3,
                Instant.ofEpochMilli(1790001234567L),
                "stack-zuora-inbox"));
  }

  @Test
  void readsAllMessagesInOrder() throws IOException {
    String second = MESSAGE.replace("m-1", "m-2");

    assertThat(read("{\"Records\":[" + MESSAGE + "," + second + "]}"))
        .extracting(QueueMessage::id)
        .containsExactly("m-1", "m-2");
  }

  @Test
  void anyFieldMayBeMissing() throws IOException {
    assertThat(without("messageId").id()).isEmpty();
    assertThat(without("receiptHandle").receipt()).isEmpty();
    assertThat(without("body").body()).isEmpty();
    assertThat(without("messageAttributes").attributes()).isEmpty();
    assertThat(without("attributes").receives()).isEqualTo(1);
    assertThat(without("attributes", "ApproximateReceiveCount").receives()).isEqualTo(1);
    assertThat(without("attributes", "SentTimestamp").sent()).isEqualTo(Instant.EPOCH);
    assertThat(without("eventSourceARN").queue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Records\":[null]}",
        "{\"Records\":[{}]}",
        "{\"Records\":[\"odd\"]}",
        "{\"Records\":[{\"messageId\":null,\"body\":null,\"attributes\":null}]}",
        "{\"Records\":[{\"messageAttributes\":{\"token\":null,\"x\":{\"stringValue\":null}}}]}",
        "{\"Records\":[{\"attributes\":{\"ApproximateReceiveCount\":\"many\"}}]}"
      })
  void nonsenseIsAnEmptyMessage(String event) throws IOException {
    assertThat(read(event))
        .containsExactly(new QueueMessage("", "", "", Map.of(), 1, Instant.EPOCH, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"Records\":null}", "{\"Records\":[]}", "[]", "null", ""})
  void anEventWithoutMessagesHasNone(String event) throws IOException {
    assertThat(read(event)).isEmpty();
  }

  @Test
  void anEventThatIsNoJsonFailsAsAWhole() {
    assertThatThrownBy(() -> read("{\"Records\":[")).isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @CsvSource({"'', '[]'", "m-1, '[{\"itemIdentifier\":\"m-1\"}]'"})
  void namesTheFailedMessages(String id, String failures) throws IOException {
    List<QueueMessage> failed =
        id.isEmpty()
            ? List.of()
            : List.of(new QueueMessage(id, "", "", Map.of(), 1, Instant.EPOCH, ""));
    var output = new ByteArrayOutputStream();

    QueueBatch.answer(failed, output);

    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"batchItemFailures\":" + failures + "}");
  }

  @Test
  void aMessagePrintsItsIdOnly() throws IOException {
    assertThat(without("receiptHandle")).hasToString("QueueMessage[m-1]");
  }
}
