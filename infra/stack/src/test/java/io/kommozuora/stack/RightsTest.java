package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RightsTest {
  private static final Set<String> NAME_NO_RESOURCE =
      Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  // What the clients of DynamoDB, EventBridge, Secrets Manager and SQS can be called for.
  private static final Pattern CALL =
      Pattern.compile(
          "\\.((?:get|put|update|delete)Item|query|scan|putEvents|sendMessage"
              + "|changeMessageVisibility|(?:get|put)SecretValue|updateSecretVersionStage"
              + "|(?:rotate|describe)Secret)\\(");

  // By its name: the function knows its role already, and a circle cannot be deployed.
  static final String OWN_FUNCTION =
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}"
          + ":function:${AWS::StackName}-kommo-token";

  @Test
  void kommoWonMayDoExactlyWhatItsCodeDoes() {
    assertThat(Rights.of("KommoWonRole").resources())
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
  void zuoraCalloutMayDoExactlyWhatItsCodeDoes() {
    assertThat(Rights.of("ZuoraCalloutRole").resources())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("sqs:ReceiveMessage", "NewDeals.Arn ZuoraInbox.Arn"),
                Map.entry("sqs:DeleteMessage", "NewDeals.Arn ZuoraInbox.Arn"),
                Map.entry("sqs:GetQueueAttributes", "NewDeals.Arn ZuoraInbox.Arn"),
                Map.entry("sqs:ChangeMessageVisibility", "NewDeals.Arn ZuoraInbox.Arn"),
                Map.entry(
                    "sqs:SendMessage", "NewDealsDead.Arn ZuoraInboxDead.Arn ZuoraQuarantine.Arn"),
                Map.entry("dynamodb:GetItem", "DealsTable.Arn FactsTable.Arn"),
                Map.entry("dynamodb:PutItem", "DealsTable.Arn FactsTable.Arn"),
                Map.entry("dynamodb:UpdateItem", "DealsTable.Arn FactsTable.Arn"),
                Map.entry("dynamodb:DeleteItem", "DealsTable.Arn FactsTable.Arn"),
                Map.entry(
                    "dynamodb:Query",
                    "${DealsTable.Arn}/index/by-account"
                        + " ${DealsTable.Arn}/index/by-subscription FactsTable.Arn"),
                Map.entry(
                    "secretsmanager:GetSecretValue",
                    "KommoSecret ZuoraHookSecret ZuoraSecret ZuoraTokenSecret"),
                Map.entry("secretsmanager:PutSecretValue", "ZuoraTokenSecret"),
                Map.entry("secretsmanager:RotateSecret", "KommoSecret"),
                Map.entry("secretsmanager:DescribeSecret", "KommoSecret"),
                Map.entry("lambda:InvokeFunction", "KommoTokenFunction.Arn"),
                Map.entry("events:PutEvents", "EventBus.Arn"),
                Map.entry("logs:CreateLogStream", "ZuoraCalloutLogs.Arn"),
                Map.entry("logs:PutLogEvents", "ZuoraCalloutLogs.Arn"),
                Map.entry("xray:PutTraceSegments", "*"),
                Map.entry("xray:PutTelemetryRecords", "*")));
  }

  @Test
  void kommoTokenMayDoExactlyWhatItsCodeDoes() {
    assertThat(Rights.of("KommoTokenRole").resources())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("sqs:ReceiveMessage", "KommoRevoked.Arn"),
                Map.entry("sqs:DeleteMessage", "KommoRevoked.Arn"),
                Map.entry("sqs:GetQueueAttributes", "KommoRevoked.Arn"),
                Map.entry("sqs:ChangeMessageVisibility", "KommoRevoked.Arn"),
                Map.entry("sqs:SendMessage", "KommoChecksDead.Arn KommoRevokedDead.Arn"),
                Map.entry("dynamodb:GetItem", "DealsTable.Arn"),
                Map.entry("dynamodb:PutItem", "DealsTable.Arn"),
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

  @ParameterizedTest
  @CsvSource({
    "KommoWonRole, kommo-won",
    "KommoTokenRole, kommo-token",
    "ZuoraCalloutRole, zuora-callout"
  })
  void aFunctionMayDoWhateverItsCodeCalls(String role, String module) {
    Set<String> called = Code.of(module).found(CALL);
    Set<String> allowed =
        Rights.of(role).resources().keySet().stream()
            .map(action -> action.replaceFirst("^.*:", ""))
            .collect(Collectors.toSet());

    assertThat(called).contains("getItem", "getSecretValue", "putEvents", "sendMessage");
    assertThat(called).allSatisfy(call -> assertThat(allowed).anyMatch(call::equalsIgnoreCase));
  }

  @Test
  void kommoTokenReachesNoDeal() {
    assertThat(Rights.of("KommoTokenRole").conditions("dynamodb:"))
        .hasSize(1)
        .containsOnly(
            Template.tree(
                "{'ForAllValues:StringEquals': {'dynamodb:LeadingKeys':"
                    + " ['pace#kommo', 'authorization#kommo', 'baton#kommo-pair']}}"));
  }

  @Test
  void theScheduleMayOnlyHaveKommoTokenLook() {
    assertThat(Rights.of("KommoCheckRole").resources())
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

  @Test
  void nobodyWritesWhatOnlyAPersonFillsIn() {
    assertThat(TEMPLATE.all("AWS::IAM::Role").keySet())
        .noneMatch(role -> Rights.of(role).writes("KommoClientSecret"))
        .noneMatch(role -> Rights.of(role).writes("ZuoraSecret"))
        .noneMatch(role -> Rights.of(role).writes("HookSecret"))
        .noneMatch(role -> Rights.of(role).writes("ZuoraHookSecret"));
  }

  @Test
  void theHttpApiMayOnlyFillTheInboxes() {
    assertThat(Rights.of("WebhookRole").resources())
        .isEqualTo(Map.of("sqs:SendMessage", "KommoInbox.Arn KommoRevoked.Arn ZuoraInbox.Arn"));
  }

  @Test
  void aWildcardStandsOnlyWhereAwsKnowsNoResource() {
    TEMPLATE
        .all("AWS::IAM::Role")
        .keySet()
        .forEach(
            role ->
                assertThat(Rights.of(role).resources())
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
}
