package io.kommozuora.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.token.Secret;
import io.kommozuora.token.Vault;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;

/** The vault in AWS Secrets Manager; secrets are named by their ARNs or names. */
public final class SecretsVault implements Vault {
  private final SecretsManagerClient secrets;

  public SecretsVault(SecretsManagerClient secrets) {
    this.secrets = secrets;
  }

  @Override
  public Secret read(String secret) {
    return secret(secrets.getSecretValue(get -> get.secretId(secret)));
  }

  static Secret secret(GetSecretValueResponse answer) {
    String text = answer.secretString();
    // A binary secret has no text.
    JsonNode value = text == null ? MissingNode.getInstance() : json(text);
    if (!value.isObject()) {
      throw new IllegalStateException("the secret " + answer.name() + " is no JSON object");
    }
    return new Secret(answer.versionId(), value);
  }

  private static JsonNode json(String value) {
    try {
      return JsonHttp.JSON.readTree(value);
    } catch (JsonProcessingException e) {
      // Told without the cause, which quotes the secret.
      return MissingNode.getInstance();
    }
  }

  @Override
  public void write(String secret, JsonNode value) {
    secrets.putSecretValue(put -> put.secretId(secret).secretString(value.toString()));
  }

  @Override
  public boolean rotate(String secret) {
    try {
      secrets.rotateSecret(rotate -> rotate.secretId(secret));
      return true;
    } catch (InvalidRequestException e) {
      // Either a rotation is under way already, or the secret has no function that rotates it.
      return Boolean.TRUE.equals(
          secrets.describeSecret(describe -> describe.secretId(secret)).rotationEnabled());
    }
  }
}
