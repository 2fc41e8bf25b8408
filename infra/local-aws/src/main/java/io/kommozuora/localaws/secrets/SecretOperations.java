package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.Operation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of Secrets Manager that the functions and their deployment use. */
final class SecretOperations {
  private final Secrets secrets;
  private final Clock clock;

  SecretOperations(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  Map<String, Operation> byName() {
    return Map.of(
        "CreateSecret", secrets.alone(this::create),
        "GetSecretValue", secrets.alone(this::get),
        "BatchGetSecretValue", secrets.alone(this::getMany),
        "PutSecretValue", secrets.alone(this::put),
        "UpdateSecretVersionStage", secrets.alone(this::moveStage),
        "DescribeSecret", secrets.alone(this::describe),
        "ListSecretVersionIds", secrets.alone(this::listVersions));
  }

  private JsonNode create(JsonNode input) {
    String name = new SecretInput(input).required("Name");
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

  private JsonNode stored(Secret secret, JsonNode json) {
    var input = new SecretInput(json);
    var version = new SecretVersion(input.token(), SecretContent.of(json), clock.instant());
    secret.put(version, input.labels());
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

  private JsonNode moveStage(JsonNode json) {
    var input = new SecretInput(json);
    Secret secret = secret(json);
    secret.move(
        input.required("VersionStage"),
        input.optional("RemoveFromVersionId"),
        input.optional("MoveToVersionId"));
    return secret.identity();
  }

  private JsonNode describe(JsonNode input) {
    return secret(input).description();
  }

  private JsonNode listVersions(JsonNode input) {
    return secret(input).versions(input.path("IncludeDeprecated").asBoolean(false));
  }

  private Secret secret(JsonNode input) {
    return secrets.named(new SecretInput(input).required("SecretId"));
  }

  private static void writeStages(Secret secret, SecretVersion version, ObjectNode output) {
    secret.stagesOf(version).forEach(output.putArray("VersionStages")::add);
  }
}
