package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.http.JsonHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

final class SecretsVaultTest {
  private final String name = Aws.name("secret");
  private final SecretsVault vault = new SecretsVault(Aws.CLIENTS.secrets());

  @Test
  void readsASecretByItsArnOrName() {
    String arn = Aws.LOCAL.secrets().create(name, "{\"clientId\":\"3f2a\"}");

    assertThat(vault.read(arn).text("clientId")).isEqualTo("3f2a");
    assertThat(vault.read(name).text("clientId")).isEqualTo("3f2a");
  }

  @Test
  void readsWhatIsThereNow() {
    Aws.LOCAL.secrets().create(name, "{\"token\":\"old\"}");
    vault.read(name);
    Aws.LOCAL.secrets().put(name, "{\"token\":\"new\"}");

    assertThat(vault.read(name).text("token")).isEqualTo("new");
  }

  @Test
  void writesForEverybody() {
    Aws.LOCAL.secrets().create(name, "{}");

    vault.write(name, JsonHttp.JSON.createObjectNode().put("token", "t"));

    assertThat(Aws.LOCAL.secrets().current(name)).isEqualTo("{\"token\":\"t\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cr3t", "{\"key\":s3cr3t}", "\"s3cr3t\"", "[\"s3cr3t\"]", "12", "null"})
  void neverQuotesASecretThatIsNoObject(String value) {
    Aws.LOCAL.secrets().create(name, value);

    assertThatThrownBy(() -> vault.read(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the secret " + name + " is no JSON object")
        .hasNoCause();
  }

  @Test
  void aSecretThatIsMissingIsAwssFailure() {
    assertThatThrownBy(() -> vault.read(name)).isInstanceOf(ResourceNotFoundException.class);
  }
}
