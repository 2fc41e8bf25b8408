package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller gave an operation. */
record SecretInput(JsonNode json) {
  String required(String field) {
    String value = optional(field);
    if (value != null) return value;

    throw AwsError.refused("InvalidParameterException", field + " is required.");
  }

  @Nullable String optional(String field) {
    return json.path(field).textValue();
  }

  /** The version's id; a caller that gives none gets a random one. */
  String token() {
    String token = json.path("ClientRequestToken").asText(UUID.randomUUID().toString());
    if (token.length() >= 32 && token.length() <= 64) return token;

    throw AwsError.refused(
        "InvalidParameterException", "ClientRequestToken must be 32 to 64 characters long.");
  }

  List<String> labels() {
    List<String> labels = new ArrayList<>();
    json.path("VersionStages").forEach(label -> labels.add(label.asText()));
    return labels;
  }
}
