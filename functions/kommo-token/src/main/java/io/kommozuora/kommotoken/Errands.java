package io.kommozuora.kommotoken;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueBatch;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.kommotoken.rotation.Connection;
import io.kommozuora.kommotoken.rotation.Rotation;
import io.kommozuora.kommotoken.rotation.Step;
import io.kommozuora.kommotoken.watch.Checkup;
import io.kommozuora.kommotoken.watch.Revocations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Tells by an event's shape what is asked for, and has it done. */
record Errands(
    Rotation rotation,
    Connection connection,
    Revocations revocations,
    Checkup checkup,
    Meters meters) {
  void run(InputStream event, OutputStream answer) throws IOException {
    try {
      run(JsonHttp.JSON.readTree(event), answer);
    } finally {
      meters.flush();
    }
  }

  private void run(JsonNode event, OutputStream answer) throws IOException {
    if (event.has("Step")) {
      rotation.play(
          Step.of(event.path("Step").asText()), event.path("ClientRequestToken").asText());
    } else if (event.has("Records")) {
      QueueBatch.answer(revocations.handle(QueueBatch.read(event)), answer);
    } else if (event.has("code")) {
      connection.connect(event.path("code").asText());
      JsonHttp.JSON.writeValue(answer, JsonHttp.JSON.createObjectNode().put("connected", true));
    } else {
      checkup.run();
    }
  }
}
