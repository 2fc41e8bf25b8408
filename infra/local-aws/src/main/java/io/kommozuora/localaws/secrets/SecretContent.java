package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import org.jspecify.annotations.Nullable;

/** What a version holds: text, or bytes in base64. */
record SecretContent(@Nullable String text, @Nullable String bytes) {
  private static final int LONGEST = 65_536;

  SecretContent {
    if ((text == null) == (bytes == null)) {
      throw AwsError.refused(
          "InvalidParameterException", "You must provide either SecretString or SecretBinary.");
    }
    if (text != null && text.length() > LONGEST) {
      throw AwsError.refused("ValidationException", "SecretString is longer than 65536.");
    }
  }

  static boolean isIn(JsonNode input) {
    return input.has("SecretString") || input.has("SecretBinary");
  }

  static SecretContent of(JsonNode input) {
    return new SecretContent(
        input.path("SecretString").textValue(), input.path("SecretBinary").textValue());
  }

  void writeTo(ObjectNode output) {
    if (text != null) output.put("SecretString", text);
    if (bytes != null) output.put("SecretBinary", bytes);
  }

  @Override
  public String toString() {
    return "SecretContent";
  }
}
