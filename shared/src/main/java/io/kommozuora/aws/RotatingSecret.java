package io.kommozuora.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.token.Secret;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The versions of one secret in AWS Secrets Manager, as the function that rotates it sees them. */
public final class RotatingSecret {
  private static final String CURRENT = "AWSCURRENT";
  private static final String PENDING = "AWSPENDING";
  private static final String PREVIOUS = "AWSPREVIOUS";

  private final SecretsManagerClient secrets;
  private final String name;

  /** The secret with that ARN or name. */
  public RotatingSecret(SecretsManagerClient secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /** Its ARN or name. */
  public String name() {
    return name;
  }

  /** The version everybody reads. */
  public Secret current() {
    return SecretsVault.secret(secrets.getSecretValue(get -> get.secretId(name)));
  }

  /** The version everybody read before. */
  public Optional<Secret> previous() {
    return find(get -> get.versionStage(PREVIOUS));
  }

  /** The version that is about to become current. */
  public Optional<Secret> pending() {
    return find(get -> get.versionStage(PENDING));
  }

  /** The version of that id, whatever became of it. */
  public Optional<Secret> version(String id) {
    return find(get -> get.versionId(id));
  }

  // A version that was announced and never written is not found either.
  private Optional<Secret> find(Consumer<GetSecretValueRequest.Builder> which) {
    try {
      return Optional.of(
          SecretsVault.secret(
              secrets.getSecretValue(
                  get -> {
                    get.secretId(name);
                    which.accept(get);
                  })));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a value as the version of that id, pending; what was pending is not any more.
   *
   * @return false when that version was written before, with another value
   */
  public boolean propose(String id, JsonNode value) {
    try {
      secrets.putSecretValue(
          put ->
              put.secretId(name)
                  .clientRequestToken(id)
                  .secretString(value.toString())
                  .versionStages(PENDING));
      return true;
    } catch (ResourceExistsException e) {
      return false;
    }
  }

  /** Makes a version current, if the one it replaces still is. */
  public void promote(String id, String replaced) {
    secrets.updateSecretVersionStage(
        update ->
            update
                .secretId(name)
                .versionStage(CURRENT)
                .moveToVersionId(id)
                .removeFromVersionId(replaced));
  }

  /** Gives a pending version up. */
  public void drop(String id) {
    secrets.updateSecretVersionStage(
        update -> update.secretId(name).versionStage(PENDING).removeFromVersionId(id));
  }
}
