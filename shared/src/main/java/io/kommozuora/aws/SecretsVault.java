package io.kommozuora.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
    try {
      return JsonHttp.JSON.readTree(value);
    } catch (JsonProcessingException e) {
      // Without the cause: it quotes the secret.
      throw new IllegalStateException("the secret " + secret + " is no JSON");
    }
  }

  @Override
  public void write(String secret, JsonNode value) {
    secrets.putSecretValue(put -> put.secretId(secret).secretString(value.toString()));
  }
}
