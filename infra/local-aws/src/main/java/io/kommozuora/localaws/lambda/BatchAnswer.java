package io.kommozuora.localaws.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.MalformedJson;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/** What a function answered to a batch, read as Lambda reads it. */
record BatchAnswer(String json) {
  /** The messages that are done; none when the answer names a failure that is not in the batch. */
  List<Message> done(List<Message> batch) {
    try {
      return done(batch, failures());
    } catch (MalformedJson e) {
      return List.of();
    }
  }

  private static List<Message> done(List<Message> batch, List<String> failures) {
    List<String> ids = batch.stream().map(Message::messageId).toList();
    if (!ids.containsAll(failures)) return List.of();
    return batch.stream().filter(message -> !failures.contains(message.messageId())).toList();
  }

  private List<String> failures() {
    List<String> failures = new ArrayList<>();
    // A function that answers nothing at all has succeeded.
    if (json.isBlank()) return failures;

    for (JsonNode failure : Json.read(json).path("batchItemFailures")) {
      failures.add(failure.path("itemIdentifier").asText(""));
    }
    return failures;
  }
}
