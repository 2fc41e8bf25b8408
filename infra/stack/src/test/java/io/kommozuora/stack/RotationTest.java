package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RotationTest {
  private final JsonNode schedule = TEMPLATE.properties("KommoSecretRotation");

  @Test
  void onlyAnOAuthPairIsRotated() {
    assertThat(TEMPLATE.section("Conditions").get("KommoOAuth"))
        .isEqualTo(Template.tree("!Equals [!Ref KommoLogin, oauth]"));
    assertThat(TEMPLATE.all("AWS::SecretsManager::RotationSchedule").keySet())
        .isEqualTo(Set.of("KommoSecretRotation"));
    assertThat(TEMPLATE.resource("KommoSecretRotation").path("Condition").asText())
        .isEqualTo("KommoOAuth");
  }

  @Test
  void kommoTokenRotatesThePairThriceWhileAnAccessTokenLives() {
    assertThat(schedule.at("/SecretId/Ref").asText()).isEqualTo("KommoSecret");
    assertThat(schedule.at("/RotationLambdaARN/Fn::GetAtt").asText())
        .isEqualTo("KommoTokenFunction.Arn");
    assertThat(schedule.at("/RotationRules/ScheduleExpression").asText())
        .isEqualTo("rate(8 hours)");
  }

  @Test
  void deployingReplacesNoPair() {
    assertThat(schedule.required("RotateImmediatelyOnUpdate").asBoolean(true)).isFalse();
  }

  @Test
  void secretsManagerMayCallKommoTokenForThisSecretAlone() {
    JsonNode permission = TEMPLATE.properties("KommoSecretRotationPermission");

    assertThat(permission)
        .isEqualTo(
            Template.tree(
                """
                FunctionName: !Ref KommoTokenFunction
                Action: lambda:InvokeFunction
                Principal: secretsmanager.amazonaws.com
                SourceAccount: !Ref AWS::AccountId
                SourceArn: !Ref KommoSecret
                """));
    assertThat(TEMPLATE.all("AWS::Lambda::Permission")).hasSize(1);
  }

  @Test
  void itMayBeforeTheScheduleIsMade() {
    assertThat(each(TEMPLATE.resource("KommoSecretRotation").path("DependsOn")))
        .extracting(JsonNode::asText)
        .containsExactly("KommoSecretRotationPermission");
    assertThat(TEMPLATE.resource("KommoSecretRotationPermission").path("Condition").asText())
        .isEqualTo("KommoOAuth");
  }
}
