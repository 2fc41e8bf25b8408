package io.kommozuora.localaws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.SdkClients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.RotateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

final class RotationTest {
  private static final Instant NOW = Instant.parse("2026-10-01T14:00:00Z");
  private static final String TOKEN = "11111111-1111-1111-1111-111111111111";
  private static final String OTHER = "22222222-2222-2222-2222-222222222222";
  private static final List<String> STEPS =
      List.of("createSecret", "setSecret", "testSecret", "finishSecret");

  private final LocalSecrets secrets = LocalSecrets.start(Clock.fixed(NOW, ZoneOffset.UTC));
  private SecretsManagerClient client;
  private PairRotation function;
  private String arn;

  @BeforeEach
  void connect() {
    client = SdkClients.secrets(secrets.endpoint());
    function = new PairRotation(client);
    arn = secrets.create("kommo", "pair-1");
  }

  @AfterEach
  void stop() {
    secrets.close();
    client.close();
  }

  @Test
  void rotatesNothingWithoutAFunction() {
    assertThatThrownBy(() -> rotate(TOKEN))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("No Lambda rotation function ARN is associated with this secret.");
    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessageContaining("No Lambda");
    assertThat(stages()).hasSize(1);
  }

  @Test
  void rotatesWithNoFunctionThatIsNotThere() {
    assertThatThrownBy(
            () ->
                client.rotateSecret(
                    rotate ->
                        rotate
                            .secretId("kommo")
                            .rotationLambdaARN("arn:aws:lambda:us-east-1:0:function:nobody")))
        .isInstanceOf(SecretsManagerException.class)
        .hasMessageContaining("cannot invoke the specified Lambda function");
  }

  @Test
  void callsTheFunctionWithFourStepsInOrder() throws Exception {
    secrets.rotates("kommo", function);

    RotateSecretResponse answer = rotate(TOKEN);

    assertThat(answer.arn()).isEqualTo(arn);
    assertThat(answer.name()).isEqualTo("kommo");
    assertThat(answer.versionId()).isEqualTo(TOKEN);
    for (String step : STEPS) assertThat(function.nextEnd()).isEqualTo(step);
    assertThat(function.calls())
        .containsExactlyElementsOf(
            STEPS.stream().map(step -> step + " " + arn + " " + TOKEN).toList());
    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + TOKEN);
  }

  @Test
  void answersBeforeTheFunctionIsDone() throws Exception {
    var answered = new CountDownLatch(1);
    secrets.rotates(
        "kommo",
        event -> {
          assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
          return function.invoke(event);
        });

    rotate(TOKEN);
    assertThat(function.calls()).isEmpty();
    answered.countDown();

    for (String step : STEPS) assertThat(function.nextEnd()).isEqualTo(step);
  }

  @Test
  void labelsAVersionWithoutValueBeforeTheFirstStep() throws Exception {
    secrets.rotates("kommo", function);
    function.failAt("createSecret");

    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessage("cannot createSecret");

    String token = pending();
    assertThat(stages().get(token)).containsExactly("AWSPENDING");
    assertThatThrownBy(
            () -> client.getSecretValue(get -> get.secretId("kommo").versionStage("AWSPENDING")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(listed(true)).doesNotContain(token);
  }

  @Test
  void endsTheAttemptAtAFailedStepAndRepeatsItWhole() throws Exception {
    secrets.rotates("kommo", function);
    function.failAt("testSecret");
    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessage("cannot testSecret");
    assertThat(steps()).containsExactly("createSecret", "setSecret", "testSecret");
    assertThat(secrets.current("kommo")).isEqualTo("pair-1");
    String token = pending();

    secrets.retryRotations();
    function.succeed();
    secrets.retryRotations();
    secrets.retryRotations();

    assertThat(secrets.rotationFailures())
        .extracting(Throwable::getMessage)
        .containsExactly("cannot testSecret");
    assertThat(steps())
        .containsExactly(
            "createSecret",
            "setSecret",
            "testSecret",
            "createSecret",
            "setSecret",
            "testSecret",
            "createSecret",
            "setSecret",
            "testSecret",
            "finishSecret");
    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + token);
  }

  @Test
  void refusesANewRotationAndAttemptsTheUnfinishedOneAgain() throws Exception {
    secrets.rotates("kommo", function);
    function.failAt("createSecret");
    rotate(TOKEN);
    assertThat(function.nextEnd()).isEqualTo("createSecret");
    function.succeed();

    assertThatThrownBy(() -> rotate(OTHER))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(
            "A previous rotation isn't complete. That rotation will be reattempted.");

    for (String step : STEPS) assertThat(function.nextEnd()).isEqualTo(step);
    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + TOKEN);
    assertThat(secrets.rotationFailures()).hasSize(1);
  }

  @Test
  void rotatesAgainAfterACompleteRotation() throws Exception {
    secrets.rotates("kommo", function);

    String first = secrets.rotateNow("kommo");
    String second = secrets.rotateNow("kommo");

    assertThat(second).isNotEqualTo(first);
    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + second);
    assertThat(stages().get(first)).containsExactly("AWSPREVIOUS");
  }

  @Test
  void goesOnWithThePendingTokenWhenAskedToRotateNow() throws Exception {
    secrets.rotates("kommo", function);
    function.failAt("finishSecret");
    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessage("cannot finishSecret");
    String token = pending();
    function.succeed();

    assertThat(secrets.rotateNow("kommo")).isEqualTo(token);

    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + token);
    assertThat(secrets.rotationFailures()).isEmpty();
  }

  @Test
  void playsSingleStepsUnderOneTokenAtATime() throws Exception {
    secrets.rotates("kommo", function);

    secrets.step("kommo", RotationStep.CREATE, TOKEN);
    secrets.step("kommo", RotationStep.CREATE, TOKEN);
    assertThatThrownBy(() -> secrets.step("kommo", RotationStep.CREATE, OTHER))
        .hasMessageContaining("A previous rotation isn't complete.");
    assertThat(describe().lastRotatedDate()).isNull();
    secrets.step("kommo", RotationStep.FINISH, TOKEN);

    assertThat(secrets.current("kommo")).isEqualTo("rotated by " + TOKEN);
    assertThat(describe().lastRotatedDate()).isEqualTo(NOW);
  }

  @Test
  void describesHowASecretIsRotated() throws Exception {
    assertThat(describe().rotationEnabled()).isNull();
    String lambda = secrets.rotates("kommo", function);
    assertThat(describe().rotationEnabled()).isTrue();
    assertThat(describe().rotationLambdaARN()).isEqualTo(lambda);
    assertThat(describe().lastRotatedDate()).isNull();

    String token = secrets.rotateNow("kommo");

    assertThat(describe().lastRotatedDate()).isEqualTo(NOW);
    assertThat(stages().get(token)).containsExactlyInAnyOrder("AWSCURRENT", "AWSPENDING");
  }

  @Test
  void takesFunctionAndRulesFromTheCaller() throws Exception {
    secrets.create("zuora", "client-1");
    String lambda = secrets.rotates("kommo", function);

    client.rotateSecret(
        rotate ->
            rotate
                .secretId("zuora")
                .rotationLambdaARN(lambda)
                .rotationRules(rules -> rules.automaticallyAfterDays(30L)));

    for (String step : STEPS) assertThat(function.nextEnd()).isEqualTo(step);
    var zuora = client.describeSecret(describe -> describe.secretId("zuora"));
    assertThat(zuora.rotationLambdaARN()).isEqualTo(lambda);
    assertThat(zuora.rotationRules().automaticallyAfterDays()).isEqualTo(30);
  }

  @Test
  void onlyTestsTheFunctionWhenNotToRotateImmediately() throws Exception {
    secrets.rotates("kommo", function);

    client.rotateSecret(rotate -> rotate.secretId("kommo").rotateImmediately(false));
    assertThat(function.nextEnd()).isEqualTo("testSecret");
    secrets.retryRotations();

    assertThat(steps()).containsExactly("testSecret");
    assertThat(secrets.rotationFailures()).isEmpty();
    assertThat(stages().values()).containsExactly(List.of("AWSCURRENT"));
  }

  @Test
  void isNotRotatedUntilTheFunctionMovesTheLabel() throws Exception {
    secrets.rotates("kommo", event -> "null");

    secrets.rotateNow("kommo");

    assertThat(describe().lastRotatedDate()).isNull();
    assertThatThrownBy(() -> rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void rotatesAgainWhenThePendingLabelIsTakenAway() throws Exception {
    secrets.rotates("kommo", function);
    function.failAt("createSecret");
    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessage("cannot createSecret");
    String stuck = pending();
    function.succeed();

    client.updateSecretVersionStage(
        move -> move.secretId("kommo").versionStage("AWSPENDING").removeFromVersionId(stuck));

    assertThat(secrets.rotateNow("kommo")).isNotEqualTo(stuck);
  }

  @Test
  void attemptsNoCancelledRotation() throws Exception {
    String lambda = secrets.rotates("kommo", function);
    function.failAt("setSecret");
    assertThatThrownBy(() -> secrets.rotateNow("kommo")).hasMessage("cannot setSecret");
    int calls = function.calls().size();

    var cancelled = client.cancelRotateSecret(cancel -> cancel.secretId("kommo"));
    secrets.retryRotations();

    assertThat(cancelled.versionId()).isEqualTo(pending());
    assertThat(function.calls()).hasSize(calls);
    assertThat(describe().rotationEnabled()).isFalse();
    assertThat(describe().rotationLambdaARN()).isEqualTo(lambda);
  }

  @Test
  void endsARunningRotationWhenItIsCancelled() throws Exception {
    secrets.rotates(
        "kommo",
        event -> {
          client.cancelRotateSecret(cancel -> cancel.secretId("kommo"));
          return function.invoke(event);
        });

    secrets.rotateNow("kommo");

    assertThat(steps()).containsExactly("createSecret");
  }

  @Test
  void rotatesOnceHoweverManyAttemptsMeet() throws Exception {
    secrets.rotates("kommo", function);

    rotate(TOKEN);
    for (int i = 0; i < 3; i++) secrets.retryRotations();
    secrets.close();

    assertThat(steps()).isEqualTo(STEPS);
  }

  @Test
  void listsVersionsWithALabelAndOthersWhenAsked() throws Exception {
    secrets.rotates("kommo", function);
    String former = client.getSecretValue(get -> get.secretId("kommo")).versionId();
    String first = secrets.rotateNow("kommo");
    String second = secrets.rotateNow("kommo");

    assertThat(listed(false)).containsExactly(first, second);
    assertThat(listed(true)).containsExactly(former, first, second);
    var entries = client.listSecretVersionIds(list -> list.secretId("kommo"));
    assertThat(entries.arn()).isEqualTo(arn);
    assertThat(entries.versions().getFirst().versionStages()).containsExactly("AWSPREVIOUS");
    assertThat(entries.versions().getFirst().createdDate()).isEqualTo(NOW);
  }

  @Test
  void wantsATokenOfTheRightLength() {
    secrets.rotates("kommo", function);

    assertThatThrownBy(() -> rotate("short")).isInstanceOf(InvalidParameterException.class);
  }

  private RotateSecretResponse rotate(String token) {
    return client.rotateSecret(rotate -> rotate.secretId("kommo").clientRequestToken(token));
  }

  private DescribeSecretResponse describe() {
    return client.describeSecret(describe -> describe.secretId("kommo"));
  }

  private Map<String, List<String>> stages() {
    return describe().versionIdsToStages();
  }

  private String pending() {
    return stages().entrySet().stream()
        .filter(entry -> entry.getValue().contains("AWSPENDING"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private List<String> steps() {
    return function.calls().stream().map(call -> call.substring(0, call.indexOf(' '))).toList();
  }

  private List<String> listed(boolean deprecated) {
    return client
        .listSecretVersionIds(list -> list.secretId("kommo").includeDeprecated(deprecated))
        .versions()
        .stream()
        .map(SecretVersionsListEntry::versionId)
        .toList();
  }
}
