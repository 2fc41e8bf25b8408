package io.kommozuora.localaws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.SdkClients;
import io.kommozuora.localaws.json.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.LimitExceededException;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

final class LocalSecretsTest {
  private static final String FIRST = "11111111-1111-1111-1111-111111111111";
  private static final String SECOND = "22222222-2222-2222-2222-222222222222";

  private final LocalSecrets secrets = LocalSecrets.start();
  private SecretsManagerClient client;

  @BeforeEach
  void connect() {
    client = SdkClients.secrets(secrets.endpoint());
  }

  @AfterEach
  void stop() {
    client.close();
    secrets.close();
  }

  @Test
  void findsASecretByNameAndByArn() {
    String arn = secrets.create("kommo", "pair-1");

    assertThat(current("kommo").secretString()).isEqualTo("pair-1");
    assertThat(current(arn).name()).isEqualTo("kommo");
    assertThat(current(arn.substring(0, arn.length() - 7)).arn()).isEqualTo(arn);
  }

  @Test
  void knowsNoOtherSecret() {
    assertThatThrownBy(() -> current("nobody")).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void createsASecretOnlyOnce() {
    client.createSecret(create -> create.name("kommo").secretString("pair-1"));

    assertThatThrownBy(
            () -> client.createSecret(create -> create.name("kommo").secretString("pair-2")))
        .isInstanceOf(ResourceExistsException.class);
  }

  @Test
  void createsASecretAgainUnderTheSameToken() {
    for (int i = 0; i < 2; i++) {
      client.createSecret(
          create -> create.name("kommo").secretString("pair-1").clientRequestToken(FIRST));
    }

    assertThat(current("kommo").versionId()).isEqualTo(FIRST);
  }

  @Test
  void keepsTheFormerValueAsPrevious() {
    secrets.create("kommo", "pair-1");

    put(FIRST, "pair-2");

    assertThat(current("kommo").secretString()).isEqualTo("pair-2");
    assertThat(staged("AWSPREVIOUS").secretString()).isEqualTo("pair-1");
  }

  @Test
  void repeatsAPutUnderTheSameTokenWithoutEffect() {
    secrets.create("kommo", "pair-1");
    put(FIRST, "pair-2");
    put(SECOND, "pair-3");

    PutSecretValueResponse repeated = put(FIRST, "pair-2");

    assertThat(repeated.versionId()).isEqualTo(FIRST);
    assertThat(current("kommo").secretString()).isEqualTo("pair-3");
  }

  @Test
  void refusesAnotherValueUnderTheSameToken() {
    secrets.create("kommo", "pair-1");
    put(FIRST, "pair-2");

    assertThatThrownBy(() -> put(FIRST, "pair-3")).isInstanceOf(ResourceExistsException.class);
  }

  @Test
  void makesThePendingValueCurrentWhenItsLabelMoves() {
    secrets.create("kommo", "pair-1");
    String former = current("kommo").versionId();
    put(FIRST, "pair-2", "AWSPENDING");
    assertThat(current("kommo").secretString()).isEqualTo("pair-1");

    moveCurrent(former, FIRST);

    assertThat(current("kommo").secretString()).isEqualTo("pair-2");
    assertThat(staged("AWSPREVIOUS").versionId()).isEqualTo(former);
    assertThat(staged("AWSPENDING").versionId()).isEqualTo(FIRST);
    var stages = client.describeSecret(describe -> describe.secretId("kommo")).versionIdsToStages();
    assertThat(stages.get(FIRST)).containsExactlyInAnyOrder("AWSCURRENT", "AWSPENDING");
  }

  @Test
  void movesNoLabelThatIsElsewhereThanTheCallerBelieves() {
    secrets.create("kommo", "pair-1");
    put(FIRST, "pair-2", "AWSPENDING");

    assertThatThrownBy(() -> moveCurrent(FIRST, FIRST))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> moveCurrent(null, FIRST))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void findsNoValueForALabelNobodyHas() {
    secrets.create("kommo", "pair-1");

    assertThatThrownBy(() -> staged("AWSPENDING"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("staging label: AWSPENDING");
  }

  @Test
  void wantsVersionAndLabelToAgree() {
    secrets.create("kommo", "pair-1");
    put(FIRST, "pair-2", "AWSPENDING");

    assertThatThrownBy(
            () ->
                client.getSecretValue(
                    get -> get.secretId("kommo").versionId(FIRST).versionStage("AWSCURRENT")))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void keepsBytesToo() {
    client.createSecret(create -> create.name("key").secretBinary(SdkBytes.fromUtf8String("é")));

    assertThat(current("key").secretBinary().asUtf8String()).isEqualTo("é");
  }

  @Test
  void getsManyAndTellsWhichAreMissing() {
    secrets.create("kommo", "pair-1");
    secrets.create("zuora", "client");

    var many = client.batchGetSecretValue(get -> get.secretIdList("kommo", "zuora", "nobody"));

    assertThat(many.secretValues()).extracting(v -> v.secretString()).contains("pair-1", "client");
    assertThat(many.errors())
        .extracting(error -> error.secretId() + " " + error.errorCode())
        .containsExactly("nobody ResourceNotFoundException");
  }

  @Test
  void refusesTheHundredAndFirstVersionOfADay() {
    secrets.create("kommo", "pair-0");
    for (int i = 1; i < 100; i++) secrets.put("kommo", "pair-" + i);

    assertThatThrownBy(() -> put(FIRST, "one too many")).isInstanceOf(LimitExceededException.class);
  }

  @Test
  void countsCallsAndFailsOnDemand() {
    secrets.create("kommo", "pair-1");
    secrets.failNext("GetSecretValue", AwsError.refused("DecryptionFailure", "no key"));

    assertThatThrownBy(() -> current("kommo")).hasMessageContaining("no key");
    current("kommo");

    assertThat(secrets.calls("GetSecretValue")).isEqualTo(2);
    assertThat(secrets.calls("PutSecretValue")).isZero();
  }

  private GetSecretValueResponse current(String id) {
    return client.getSecretValue(get -> get.secretId(id));
  }

  private GetSecretValueResponse staged(String stage) {
    return client.getSecretValue(get -> get.secretId("kommo").versionStage(stage));
  }

  private PutSecretValueResponse put(String token, String value, String... stages) {
    return client.putSecretValue(
        put ->
            put.secretId("kommo")
                .clientRequestToken(token)
                .secretString(value)
                .versionStages(stages.length == 0 ? null : List.of(stages)));
  }

  private void moveCurrent(@Nullable String from, String to) {
    client.updateSecretVersionStage(
        move ->
            move.secretId("kommo")
                .versionStage("AWSCURRENT")
                .removeFromVersionId(from)
                .moveToVersionId(to));
  }
}
