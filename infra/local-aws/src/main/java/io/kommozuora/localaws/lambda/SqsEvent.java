package io.kommozuora.localaws.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.json.Json;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A batch of messages in the JSON that Lambda hands to a function. */
record SqsEvent(List<Message> messages, String queueArn) {
  String json() {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> records.add(record(message)));
    return event.toString();
  }

  private ObjectNode record(Message message) {
    ObjectNode record =
        Json.object()
            .put("messageId", message.messageId())
            .put("receiptHandle", message.receiptHandle())
            .put("body", message.body());
    message.attributesAsStrings().forEach(record.putObject("attributes")::put);
    ObjectNode attributes = record.putObject("messageAttributes");
    message.messageAttributes().forEach((name, value) -> attributes.set(name, attribute(value)));
    return record
        .put("md5OfBody", message.md5OfBody())
        .put("eventSource", "aws:sqs")
        .put("eventSourceARN", queueArn)
        .put("awsRegion", LocalClients.REGION.id());
  }

  private static ObjectNode attribute(MessageAttributeValue value) {
    ObjectNode attribute = Json.object();
    if (value.stringValue() != null) attribute.put("stringValue", value.stringValue());
    if (value.binaryValue() != null) {
      byte[] bytes = value.binaryValue().asByteArray();
      attribute.put("binaryValue", Base64.getEncoder().encodeToString(bytes));
    }
    attribute.putArray("stringListValues");
    attribute.putArray("binaryListValues");
    return attribute.put("dataType", value.dataType());
  }
}
