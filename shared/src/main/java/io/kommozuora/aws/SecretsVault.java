package io.kommozuora.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.token.Vault;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The vault in AWS Secrets Manager; secrets are named by their ARNs or names. */
public final class SecretsVault implements Vault {
  private final SecretsManagerClient secrets;

  public SecretsVault(SecretsManagerClient secrets) {
    this.secrets = secrets;
  }

  @Override
  public JsonNode read(String secret) {
    String value = secrets.getSecretValue(get -> get.secretId(secret)).secretString();
    // A binary secret has no text.
    JsonNode read = value == null ? MissingNode.getInstance() : json(value);
    if (!read.isObject()) {
      throw new IllegalStateException("the secret " + secret + " is no JSON object");
    }
    return read;
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
}
