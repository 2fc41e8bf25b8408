package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RightsTest {
  private static final Set<String> NAME_NO_RESOURCE =
      Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  // By its name: the function knows its role already, and a circle cannot be deployed.
  private static final String OWN_FUNCTION =
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}"
          + ":function:${AWS::StackName}-kommo-token";
  private static final Set<String> HARMLESS =
      Set.of(
          "secretsmanager:GetSecretValue",
          "secretsmanager:DescribeSecret",
          "secretsmanager:RotateSecret");

  @Test
  void kommoWonMayDoExactlyWhatItsCodeDoes() {
    assertThat(rights("KommoWonRole"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("sqs:ReceiveMessage", "KommoInbox.Arn"),
                Map.entry("sqs:DeleteMessage", "KommoInbox.Arn"),
                Map.entry("sqs:GetQueueAttributes", "KommoInbox.Arn"),
                Map.entry("sqs:ChangeMessageVisibility", "KommoInbox.Arn"),
                Map.entry("sqs:SendMessage", "KommoInboxDead.Arn KommoQuarantine.Arn"),
                Map.entry("dynamodb:GetItem", "DealsTable.Arn"),
                Map.entry("dynamodb:PutItem", "DealsTable.Arn"),
                Map.entry("dynamodb:UpdateItem", "DealsTable.Arn"),
                Map.entry("dynamodb:DeleteItem", "DealsTable.Arn"),
                Map.entry(
                    "dynamodb:Query",
                    "${DealsTable.Arn}/index/by-account"
                        + " ${DealsTable.Arn}/index/by-subscription"),
                Map.entry(
                    "secretsmanager:GetSecretValue",
                    "HookSecret KommoSecret ZuoraSecret ZuoraTokenSecret"),
                Map.entry("secretsmanager:PutSecretValue", "ZuoraTokenSecret"),
                Map.entry("secretsmanager:RotateSecret", "KommoSecret"),
                Map.entry("secretsmanager:DescribeSecret", "KommoSecret"),
                Map.entry("lambda:InvokeFunction", "KommoTokenFunction.Arn"),
                Map.entry("events:PutEvents", "EventBus.Arn"),
                Map.entry("logs:CreateLogStream", "KommoWonLogs.Arn"),
                Map.entry("logs:PutLogEvents", "KommoWonLogs.Arn"),
                Map.entry("xray:PutTraceSegments", "*"),
                Map.entry("xray:PutTelemetryRecords", "*")));
  }

  @Test
  void kommoTokenMayDoExactlyWhatItsCodeDoes() {
    assertThat(rights("KommoTokenRole"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("sqs:ReceiveMessage", "KommoRevoked.Arn"),
                Map.entry("sqs:DeleteMessage", "KommoRevoked.Arn"),
                Map.entry("sqs:GetQueueAttributes", "KommoRevoked.Arn"),
                Map.entry("sqs:ChangeMessageVisibility", "KommoRevoked.Arn"),
                Map.entry("sqs:SendMessage", "KommoChecksDead.Arn KommoRevokedDead.Arn"),
                Map.entry("dynamodb:GetItem", "DealsTable.Arn"),
                Map.entry("dynamodb:UpdateItem", "DealsTable.Arn"),
                Map.entry("dynamodb:DeleteItem", "DealsTable.Arn"),
                Map.entry("secretsmanager:GetSecretValue", "KommoClientSecret KommoSecret"),
                Map.entry("secretsmanager:PutSecretValue", "KommoSecret"),
                Map.entry("secretsmanager:UpdateSecretVersionStage", "KommoSecret"),
                Map.entry("secretsmanager:RotateSecret", "KommoSecret"),
                Map.entry("secretsmanager:DescribeSecret", "KommoSecret"),
                Map.entry("lambda:InvokeFunction", OWN_FUNCTION),
                Map.entry("events:PutEvents", "EventBus.Arn"),
                Map.entry("logs:CreateLogStream", "KommoTokenLogs.Arn"),
                Map.entry("logs:PutLogEvents", "KommoTokenLogs.Arn"),
                Map.entry("xray:PutTraceSegments", "*"),
                Map.entry("xray:PutTelemetryRecords", "*")));
  }

  @Test
  void kommoTokenReachesNoDeal() {
    assertThat(conditions("KommoTokenRole", "dynamodb:"))
        .hasSize(1)
        .containsOnly(
            Template.tree(
                "{'ForAllValues:StringEquals': {'dynamodb:LeadingKeys':"
                    + " ['pace#kommo', 'authorization#kommo', 'baton#kommo-pair']}}"));
  }

  @Test
  void theScheduleMayOnlyHaveKommoTokenLook() {
    assertThat(rights("KommoCheckRole"))
        .isEqualTo(
            Map.of(
                "lambda:InvokeFunction", "KommoTokenFunction.Arn",
                "sqs:SendMessage", "KommoChecksDead.Arn"));
    assertThat(TEMPLATE.properties("KommoTokenFunction").at("/Events/Check/Properties/RoleArn"))
        .isEqualTo(Template.tree("!GetAtt KommoCheckRole.Arn"));
    assertThat(TEMPLATE.properties("KommoCheckRole").at("/AssumeRolePolicyDocument/Statement/0"))
        .isEqualTo(
            Template.tree(
                "{Effect: Allow, Principal: {Service: scheduler.amazonaws.com}, Action:"
                    + " sts:AssumeRole, Condition: {StringEquals: {'aws:SourceAccount': !Ref"
                    + " AWS::AccountId}}}"));
  }

  @Test
  void kommoTokenIsTheFunctionItsRoleNames() {
    assertThat(OWN_FUNCTION)
        .endsWith(
            ":function:"
                + TEMPLATE.properties("KommoTokenFunction").at("/FunctionName/Fn::Sub").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWonRole, !GetAtt KommoTokenFunction.Arn",
    "KommoTokenRole, !Sub " + OWN_FUNCTION
  })
  void whoStartsARotationCannotChangeWhatItIs(String role, String function) {
    assertThat(conditions(role, "secretsmanager:RotateSecret"))
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
        .filteredOn(role -> mayWrite(role, "KommoSecret"))
        .containsExactly("KommoTokenRole");
  }

  @Test
  void nobodyWritesWhatOnlyAPersonFillsIn() {
    assertThat(TEMPLATE.all("AWS::IAM::Role").keySet())
        .noneMatch(role -> mayWrite(role, "KommoClientSecret"))
        .noneMatch(role -> mayWrite(role, "ZuoraSecret"))
        .noneMatch(role -> mayWrite(role, "HookSecret"));
  }

  @Test
  void theHttpApiMayOnlyFillTheInboxes() {
    assertThat(rights("WebhookRole"))
        .isEqualTo(Map.of("sqs:SendMessage", "KommoInbox.Arn KommoRevoked.Arn ZuoraInbox.Arn"));
  }

  @Test
  void aWildcardStandsOnlyWhereAwsKnowsNoResource() {
    TEMPLATE
        .all("AWS::IAM::Role")
        .keySet()
        .forEach(
            role ->
                assertThat(rights(role))
                    .allSatisfy(
                        (action, resources) -> {
                          assertThat(action).doesNotContain("*");
                          assertThat(resources.contains("*"))
                              .as(action)
                              .isEqualTo(NAME_NO_RESOURCE.contains(action));
                        }));
  }

  @Test
  void noRoleHasRightsThatAreNotWrittenHere() {
    assertThat(TEMPLATE.all("AWS::IAM::Role").values())
        .allSatisfy(role -> assertThat(role.has("ManagedPolicyArns")).isFalse());
    assertThat(TEMPLATE.all("AWS::Serverless::Function").values())
        .allSatisfy(
            function -> {
              assertThat(function.has("Policies")).isFalse();
              assertThat(function.path("Role").has("Fn::GetAtt")).isTrue();
            });
  }

  private static boolean isAFunctions(String role) {
    return TEMPLATE
        .properties(role)
        .at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
        .asText()
        .equals("lambda.amazonaws.com");
  }

  // Whatever reads neither values nor descriptions, and starts no rotation, is taken for writing.
  private static boolean mayWrite(String role, String secret) {
    return rights(role).entrySet().stream()
        .filter(right -> right.getKey().startsWith("secretsmanager:"))
        .filter(right -> !HARMLESS.contains(right.getKey()))
        .anyMatch(right -> List.of(right.getValue().split(" ", -1)).contains(secret));
  }

  private static List<JsonNode> conditions(String role, String actions) {
    return statements(role).stream()
        .filter(
            statement ->
                each(statement.path("Action")).stream()
                    .anyMatch(action -> action.asText().startsWith(actions)))
        .map(statement -> statement.path("Condition"))
        .toList();
  }

  private static Map<String, String> rights(String role) {
    Map<String, Set<String>> rights = new TreeMap<>();
    for (JsonNode statement : statements(role)) {
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
      for (JsonNode action : each(statement.required("Action"))) {
        rights
            .computeIfAbsent(action.asText(), unseen -> new TreeSet<>())
            .addAll(each(statement.required("Resource")).stream().map(RightsTest::name).toList());
      }
    }
    return rights.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, right -> String.join(" ", right.getValue())));
  }

  private static List<JsonNode> statements(String role) {
    return each(TEMPLATE.properties(role).path("Policies")).stream()
        .flatMap(policy -> each(policy.at("/PolicyDocument/Statement")).stream())
        .toList();
  }

  private static String name(JsonNode resource) {
    return resource.isTextual() ? resource.asText() : resource.elements().next().asText();
  }
}
