package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A secret with its versions and labels. */
final class Secret {
  private static final int MOST_VERSIONS = 100;
  private static final Duration KEPT_UNLABELLED = Duration.ofHours(24);

  private final String name;
  private final String arn;
  private final Instant created;
  private final Map<String, SecretVersion> versions = new LinkedHashMap<>();
  private final Stages stages = new Stages();
  private final Rotation rotation = new Rotation();

  Secret(String name, String arn, Instant created) {
    this.name = name;
    this.arn = arn;
    this.created = created;
  }

  boolean answersTo(String id) {
    // The last seven characters of an ARN are random, and a caller may leave them out.
    return id.equals(name) || id.equals(arn) || id.equals(arn.substring(0, arn.length() - 7));
  }

  boolean has(String version) {
    return versions.containsKey(version);
  }

  /** Adds the version, or nothing when it is there already with the same content. */
  void put(SecretVersion version, Collection<String> labels) {
    if (isRepeated(version)) return;

    boolean first = versions.isEmpty();
    makeRoom(version.created());
    versions.put(version.id(), version);
    labels.forEach(label -> stages.attach(label, version.id()));
    if (first || labels.isEmpty()) stages.attach(Stages.CURRENT, version.id());
  }

  private boolean isRepeated(SecretVersion version) {
    SecretVersion known = versions.get(version.id());
    if (known == null) return false;
    if (known.content().equals(version.content())) return true;

    throw AwsError.refused(
        "ResourceExistsException",
        "You can't modify an existing version, you can only create a new version.");
  }

  private void makeRoom(Instant now) {
    if (versions.size() < MOST_VERSIONS) return;

    versions.values().removeIf(version -> isDeprecated(version, now));
    if (versions.size() >= MOST_VERSIONS) {
      throw AwsError.refused("LimitExceededException", "The secret has too many versions.");
    }
  }

  private boolean isDeprecated(SecretVersion version, Instant now) {
    return stages.of(version.id()).isEmpty()
        && version.created().isBefore(now.minus(KEPT_UNLABELLED));
  }

  SecretVersion version(@Nullable String id, @Nullable String stage) {
    if (id == null) return staged(stage == null ? Stages.CURRENT : stage);

    SecretVersion version = versions.get(id);
    if (version == null) throw noValue("VersionId: " + id);
    if (stage != null && !stages.of(id).contains(stage)) {
      throw AwsError.refused(
          "InvalidRequestException",
          "You provided a VersionStage that is not associated to the provided VersionId.");
    }
    return version;
  }

  private SecretVersion staged(String stage) {
    String id = stages.versionOf(stage);
    SecretVersion version = id == null ? null : versions.get(id);
    if (version == null) throw noValue("staging label: " + stage);
    return version;
  }

  private static AwsError noValue(String which) {
    return AwsError.refused(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret value for " + which);
  }

  /** Moves a label from one version to another, when it is where the caller believes it to be. */
  void move(String stage, @Nullable String from, @Nullable String to) {
    checkHolder(stage, from, to);
    if (to != null) {
      version(to, null);
      stages.attach(stage, to);
    } else if (stage.equals(Stages.CURRENT)) {
      throw invalid("You can only move staging label AWSCURRENT to a different secret version.");
    } else {
      stages.detach(stage);
    }
  }

  private void checkHolder(String stage, @Nullable String from, @Nullable String to) {
    String holder = stages.versionOf(stage);
    if (from != null && !from.equals(holder)) {
      throw invalid(
          "The parameter RemoveFromVersionId can't be %s. Staging label %s is not attached to it."
              .formatted(from, stage));
    }
    if (from == null && holder != null && !holder.equals(to)) {
      throw invalid(
          "The parameter RemoveFromVersionId can't be empty. Staging label %s is attached to %s."
              .formatted(stage, holder));
    }
  }

  private static AwsError invalid(String message) {
    return AwsError.refused("InvalidParameterException", message);
  }

  Set<String> stagesOf(SecretVersion version) {
    return stages.of(version.id());
  }

  /** The version a rotation is preparing, as long as it is not the current one. */
  Optional<String> pending() {
    return Optional.ofNullable(stages.versionOf(Stages.PENDING))
        .filter(version -> !version.equals(stages.versionOf(Stages.CURRENT)));
  }

  /** Labels the version that a rotation is to fill; until then it has no value. */
  void expect(String version) {
    stages.attach(Stages.PENDING, version);
  }

  void forget(String version) {
    if (pending().filter(version::equals).isPresent()) stages.detach(Stages.PENDING);
  }

  /** The function has done all steps, but only the labels tell whether the rotation is complete. */
  void finish(Instant now) {
    if (pending().isEmpty()) rotation.succeeded(now);
  }

  Rotation rotation() {
    return rotation;
  }

  String arn() {
    return arn;
  }

  ObjectNode identity() {
    return Json.object().put("ARN", arn).put("Name", name);
  }

  ObjectNode description() {
    ObjectNode description = identity().put("CreatedDate", Json.seconds(created));
    rotation.writeTo(description);
    ObjectNode labelled = description.putObject("VersionIdsToStages");
    for (String id : stages.labelled()) stages.of(id).forEach(labelled.putArray(id)::add);
    return description;
  }

  /** Lists the versions that have a value; those without a label count as deprecated. */
  ObjectNode versions(boolean includeDeprecated) {
    ObjectNode output = identity();
    ArrayNode list = output.putArray("Versions");
    for (SecretVersion version : versions.values()) {
      Set<String> labels = stages.of(version.id());
      if (includeDeprecated || !labels.isEmpty()) writeTo(list.addObject(), version, labels);
    }
    return output;
  }

  private static void writeTo(ObjectNode entry, SecretVersion version, Set<String> labels) {
    entry.put("VersionId", version.id()).put("CreatedDate", Json.seconds(version.created()));
    if (!labels.isEmpty()) labels.forEach(entry.putArray("VersionStages")::add);
  }
}
