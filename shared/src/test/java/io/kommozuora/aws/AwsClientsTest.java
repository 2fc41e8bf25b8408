package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.http.ScriptedApi;
import io.kommozuora.localaws.endpoint.Call;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

final class AwsClientsTest {
  private final ScriptedApi api = new ScriptedApi();

  @AfterEach
  void close() {
    api.close();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    environment.put("AWS_SECRET_ACCESS_KEY", "never-shown");
    environment.put("AWS_ENDPOINT_URL", api.url().toString());
    return environment;
  }

  @Test
  void oneAddressReachesAllServices() {
    Aws.LOCAL.endpoint().clear();

    Aws.CLIENTS.dynamo().listTables();
    Aws.CLIENTS.sqs().listQueues();
    String secret = Aws.LOCAL.secrets().create(Aws.name("secret"), "{}");
    Aws.CLIENTS.secrets().getSecretValue(get -> get.secretId(secret));
    Aws.CLIENTS
        .events()
        .putEvents(put -> put.entries(PutEventsRequestEntry.builder().detail("{}").build()));

    assertThat(Aws.LOCAL.endpoint().calls())
        .extracting(Call::name)
        .containsExactly(
            "dynamodb.ListTables",
            "sqs.ListQueues",
            "secretsmanager.GetSecretValue",
            "events.PutEvents");
  }

  @Test
  void signsWithTheCredentialsOfTheEnvironment() {
    Map<String, String> environment = environment();
    environment.put("AWS_SESSION_TOKEN", "session");
    api.answers(200, "{}");

    new AwsClients(new Env(environment)).dynamo().listTables();

    var headers = api.asked().headers();
    assertThat(headers.get("X-Amz-Security-Token")).isEqualTo("session");
    assertThat(headers.get("Authorization"))
        .contains("Credential=AKIDEXAMPLE/", "/eu-central-1/dynamodb/");
  }

  @Test
  void needsNoSessionToken() {
    api.answers(200, "{}");

    new AwsClients(new Env(environment())).dynamo().listTables();

    assertThat(api.asked().headers().get("X-Amz-Security-Token")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
  void namesTheVariableThatIsMissing(String name) {
    Map<String, String> environment = environment();
    environment.put(name, " ");

    assertThatThrownBy(() -> new AwsClients(new Env(environment)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the environment variable " + name + " is not set");
  }

  @Test
  void anEnvironmentPrintsNamesOnly() {
    assertThat(new Env(environment()).toString())
        .contains("AWS_REGION")
        .doesNotContain("never-shown");
  }

  @Test
  void aBlankVariableCountsAsMissing() {
    var env = new Env(Map.of("A", "  ", "B", " b "));

    assertThat(env.or("A", "fallback")).isEqualTo("fallback");
    assertThat(env.or("B", "fallback")).isEqualTo("b");
    assertThat(env.or("C", "fallback")).isEqualTo("fallback");
  }
}
