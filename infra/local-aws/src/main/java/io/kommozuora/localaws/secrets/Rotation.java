package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a secret is rotated, and when it last was. */
final class Rotation {
  private boolean enabled;
  private @Nullable String function;
  private @Nullable JsonNode rules;
  private @Nullable Instant last;

  void configure(String function, @Nullable JsonNode rules) {
    this.enabled = true;
    this.function = function;
    if (rules != null) this.rules = rules;
  }

  void enable() {
    configure(function(), null);
  }

  /** Keeps the function, so that the rotation can be enabled again without naming it. */
  void disable() {
    enabled = false;
  }

  boolean isEnabled() {
    return enabled;
  }

  String function() {
    if (function != null) return function;

    throw AwsError.refused(
        "InvalidRequestException",
        "No Lambda rotation function ARN is associated with this secret.");
  }

  void succeeded(Instant now) {
    last = now;
  }

  /** A secret that was never to be rotated says nothing about it. */
  void writeTo(ObjectNode description) {
    if (function == null) return;

    description.put("RotationEnabled", enabled).put("RotationLambdaARN", function);
    if (rules != null) description.set("RotationRules", rules);
    if (enabled && last != null) description.put("LastRotatedDate", Json.seconds(last));
  }
}
