package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.Operation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of Secrets Manager that the functions and their deployment use. */
final class SecretOperations {
  private final Secrets secrets = new Secrets();
  private final Clock clock;

  SecretOperations(Clock clock) {
    this.clock = clock;
  }

  Map<String, Operation> byName() {
    return Map.of(
        "CreateSecret", oneAtATime(this::create),
        "GetSecretValue", oneAtATime(this::get),
        "BatchGetSecretValue", oneAtATime(this::getMany),
        "PutSecretValue", oneAtATime(this::put),
        "UpdateSecretVersionStage", oneAtATime(this::moveStage),
        "DescribeSecret", oneAtATime(this::describe));
  }

  private Operation oneAtATime(Operation operation) {
    return input -> {
      synchronized (secrets) {
        return operation.perform(input);
      }
    };
  }

  private JsonNode create(JsonNode input) {
    String name = required(input, "Name");
    Optional<Secret> known = secrets.find(name);
    if (known.isPresent() && !isRepeated(known.get(), input)) throw exists(name);

    Secret secret = known.orElseGet(() -> secrets.add(name, clock.instant()));
    return SecretContent.isIn(input) ? stored(secret, input) : secret.identity();
  }

  private static boolean isRepeated(Secret known, JsonNode input) {
    String token = input.path("ClientRequestToken").textValue();
    return token != null && known.has(token);
  }

  private static AwsError exists(String name) {
    return AwsError.refused(
        "ResourceExistsException",
        "The operation failed because the secret %s already exists.".formatted(name));
  }

  private JsonNode put(JsonNode input) {
    return stored(secret(input), input);
  }

  private JsonNode stored(Secret secret, JsonNode input) {
    var version = new SecretVersion(token(input), SecretContent.of(input), clock.instant());
    secret.put(version, labels(input));
    ObjectNode output = secret.identity().put("VersionId", version.id());
    writeStages(secret, version, output);
    return output;
  }

  private JsonNode get(JsonNode input) {
    String id = input.path("VersionId").textValue();
    return value(secret(input), id, input.path("VersionStage").textValue());
  }

  private static JsonNode value(Secret secret, @Nullable String id, @Nullable String stage) {
    SecretVersion version = secret.version(id, stage);
    ObjectNode output = secret.identity().put("VersionId", version.id());
    output.put("CreatedDate", Json.seconds(version.created()));
    version.content().writeTo(output);
    writeStages(secret, version, output);
    return output;
  }

  private JsonNode getMany(JsonNode input) {
    ObjectNode output = Json.object();
    ArrayNode values = output.putArray("SecretValues");
    ArrayNode errors = output.putArray("Errors");
    for (JsonNode id : input.path("SecretIdList")) {
      try {
        values.add(value(secrets.named(id.asText()), null, null));
      } catch (AwsError error) {
        errors.addObject().put("SecretId", id.asText()).put("ErrorCode", error.type());
      }
    }
    return output;
  }

  private JsonNode moveStage(JsonNode input) {
    Secret secret = secret(input);
    secret.move(
        required(input, "VersionStage"),
        input.path("RemoveFromVersionId").textValue(),
        input.path("MoveToVersionId").textValue());
    return secret.identity();
  }

  private JsonNode describe(JsonNode input) {
    return secret(input).description();
  }

  private Secret secret(JsonNode input) {
    return secrets.named(required(input, "SecretId"));
  }

  private static void writeStages(Secret secret, SecretVersion version, ObjectNode output) {
    secret.stagesOf(version).forEach(output.putArray("VersionStages")::add);
  }

  private static List<String> labels(JsonNode input) {
    List<String> labels = new ArrayList<>();
    input.path("VersionStages").forEach(label -> labels.add(label.asText()));
    return labels;
  }

  private static String token(JsonNode input) {
    String token = input.path("ClientRequestToken").asText(UUID.randomUUID().toString());
    if (token.length() >= 32 && token.length() <= 64) return token;

    throw AwsError.refused(
        "InvalidParameterException", "ClientRequestToken must be 32 to 64 characters long.");
  }

  private static String required(JsonNode input, String field) {
    String value = input.path(field).textValue();
    if (value != null) return value;

    throw AwsError.refused("InvalidParameterException", field + " is required.");
  }
}
