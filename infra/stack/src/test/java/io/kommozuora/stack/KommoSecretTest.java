package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write Kommo's tokens, and who may only ask for new ones. */
final class KommoSecretTest {
  @ParameterizedTest
  @CsvSource({
    "KommoWonRole, !GetAtt KommoTokenFunction.Arn",
    "ZuoraCalloutRole, !GetAtt KommoTokenFunction.Arn",
    "KommoTokenRole, !Sub " + RightsTest.OWN_FUNCTION
  })
  void whoStartsARotationCannotChangeWhatItIs(String role, String function) {
    assertThat(Rights.of(role).conditions("secretsmanager:RotateSecret"))
        .containsExactly(
            Template.tree(
                """
                BoolIfExists:
                  secretsmanager:ModifyRotationRules: 'false'
                ArnEqualsIfExists:
                  secretsmanager:RotationLambdaARN: %s
                """
                    .formatted(function)));
  }

  @Test
  void noOtherFunctionMayWriteKommosTokensWhateverItsRoleSays() {
    JsonNode statement = TEMPLATE.properties("KommoSecretPolicy").at("/ResourcePolicy/Statement/0");
    Set<String> others = new TreeSet<>(TEMPLATE.all("AWS::IAM::Role").keySet());
    others.removeIf(role -> !isAFunctions(role));
    others.remove("KommoTokenRole");

    assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
    assertThat(each(statement.path("Action")))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecret",
            "secretsmanager:UpdateSecretVersionStage");
    assertThat(each(statement.at("/Condition/ArnEquals/aws:PrincipalArn")))
        .extracting(role -> role.path("Fn::GetAtt").asText().replace(".Arn", ""))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void thePolicyOfKommosTokensLocksNoPersonOut() {
    JsonNode policy = TEMPLATE.properties("KommoSecretPolicy");

    assertThat(policy.at("/SecretId/Ref").asText()).isEqualTo("KommoSecret");
    assertThat(policy.at("/ResourcePolicy/Statement"))
        .hasSize(1)
        .allSatisfy(
            statement -> {
              assertThat(statement.has("NotPrincipal")).isFalse();
              assertThat(statement.path("Condition").properties())
                  .extracting(Map.Entry::getKey)
                  .containsExactly("ArnEquals");
            });
  }

  @Test
  void kommosTokensAreWrittenByKommoTokenAlone() {
    assertThat(TEMPLATE.all("AWS::IAM::Role").keySet())
        .filteredOn(role -> Rights.of(role).writes("KommoSecret"))
        .containsExactly("KommoTokenRole");
  }

  private static boolean isAFunctions(String role) {
    return TEMPLATE
        .properties(role)
        .at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
        .asText()
        .equals("lambda.amazonaws.com");
  }
}
