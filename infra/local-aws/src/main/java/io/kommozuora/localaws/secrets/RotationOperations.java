package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.Operation;
import java.util.Map;
import java.util.Optional;

/** The operations of Secrets Manager that start and stop rotations. */
final class RotationOperations {
  private final Secrets secrets;
  private final RotationFunctions functions;
  private final Rotations rotations;

  RotationOperations(Secrets secrets, RotationFunctions functions, Rotations rotations) {
    this.secrets = secrets;
    this.functions = functions;
    this.rotations = rotations;
  }

  Map<String, Operation> byName() {
    return Map.of(
        "RotateSecret", secrets.alone(this::rotate),
        "CancelRotateSecret", secrets.alone(this::cancel));
  }

  private JsonNode rotate(JsonNode json) {
    var input = new SecretInput(json);
    Secret secret = secrets.named(input.required("SecretId"));
    String function = function(secret, input);
    reattemptUnfinished(secret);

    String token = input.token();
    secret.rotation().configure(function, json.get("RotationRules"));
    secret.expect(token);
    start(secret, token, json.path("RotateImmediately").asBoolean(true));
    return secret.identity().put("VersionId", token);
  }

  private String function(Secret secret, SecretInput input) {
    String given = input.optional("RotationLambdaARN");
    String function = given == null ? secret.rotation().function() : given;
    functions.named(function);
    return function;
  }

  private void reattemptUnfinished(Secret secret) {
    Optional<String> pending = secret.pending();
    if (pending.isEmpty()) return;

    rotations.startAttempt(secret, pending.get());
    throw Rotations.unfinished();
  }

  private void start(Secret secret, String token, boolean immediately) {
    if (immediately) {
      rotations.startAttempt(secret, token);
    } else {
      rotations.startTest(secret, token);
    }
  }

  private JsonNode cancel(JsonNode json) {
    Secret secret = secrets.named(new SecretInput(json).required("SecretId"));
    secret.rotation().disable();
    ObjectNode output = secret.identity();
    secret.pending().ifPresent(token -> output.put("VersionId", token));
    return output;
  }
}
