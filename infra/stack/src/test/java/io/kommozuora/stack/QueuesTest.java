package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QueuesTest {
  private static final int FORTNIGHT = 14 * 24 * 60 * 60;

  private final Map<String, JsonNode> queues = TEMPLATE.all("AWS::SQS::Queue");
  private final Map<String, JsonNode> policies = TEMPLATE.all("AWS::SQS::QueuePolicy");

  @Test
  void everyQueueHasADeadLetterQueueOrIsOne() {
    Set<String> covered = new TreeSet<>(deadLettersOfCalls());
    queues.forEach(
        (name, queue) -> {
          String dead = deadLettersOf(queue);
          if (!dead.isEmpty()) {
            covered.add(name);
            covered.add(dead);
          }
        });

    assertThat(covered).isEqualTo(queues.keySet());
  }

  @Test
  void everyCallNobodyWaitsForHasADeadLetterQueue() {
    assertThat(TEMPLATE.all("AWS::Serverless::Function").values())
        .filteredOn(QueuesTest::isCalledByASchedule)
        .isNotEmpty()
        .allSatisfy(
            function -> {
              assertThat(undelivered(function)).isSubsetOf(queues.keySet());
              assertThat(queues).containsKey(failed(function));
            });
  }

  @Test
  void aDeadLetterQueueTakesMessagesOnlyFromItsSource() {
    queues.forEach(
        (name, queue) -> {
          String dead = deadLettersOf(queue);
          if (!dead.isEmpty()) {
            assertThat(sourcesOf(dead)).as("sources of %s", dead).isEqualTo(Set.of(address(queue)));
          }
        });
  }

  @Test
  void everyQueueRaisesAnAlarm() {
    Set<String> watched =
        TEMPLATE.all("AWS::CloudWatch::Alarm").values().stream()
            .flatMap(alarm -> each(alarm.path("Dimensions")).stream())
            .filter(dimension -> dimension.path("Name").asText().equals("QueueName"))
            .map(dimension -> dimension.at("/Value/Fn::GetAtt").asText().replace(".QueueName", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(watched).isEqualTo(queues.keySet());
  }

  @Test
  void aMessageStaysHiddenSixTimesAsLongAsItsReaderMayRun() {
    TEMPLATE
        .all("AWS::Serverless::Function")
        .forEach(
            (name, function) ->
                assertThat(sources(function))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(
                        source ->
                            assertThat(visibility(source))
                                .isGreaterThanOrEqualTo(
                                    6 * function.required("Timeout").asInt() + window(source))));
  }

  @Test
  void queuesKeepMessagesForAFortnightAndEncrypted() {
    assertThat(queues)
        .allSatisfy(
            (name, queue) -> {
              assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(FORTNIGHT);
              assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
            });
  }

  @Test
  void noQueueIsReachedWithoutTls() {
    assertThat(policies.values())
        .extracting(policy -> policy.at("/PolicyDocument/Statement/0"))
        .containsOnly(
            Template.tree(
                """
                Sid: NothingWithoutTls
                Effect: Deny
                Principal: '*'
                Action: sqs:*
                Resource: '*'
                Condition: {Bool: {'aws:SecureTransport': 'false'}}
                """));
  }

  // The last one that is set is the only one that counts.
  @Test
  void everyQueueHasExactlyOnePolicy() {
    assertThat(
            policies.values().stream()
                .flatMap(policy -> each(policy.path("Queues")).stream())
                .map(queue -> queue.path("Ref").asText()))
        .containsExactlyInAnyOrderElementsOf(queues.keySet());
  }

  @Test
  void nobodyIsLetInByAQueueButTheRuleThatFillsIt() {
    List<JsonNode> allowed =
        policies.values().stream()
            .flatMap(policy -> each(policy.at("/PolicyDocument/Statement")).stream())
            .filter(statement -> !statement.path("Effect").asText().equals("Deny"))
            .toList();

    assertThat(allowed)
        .containsExactly(
            Template.tree(
                """
                Sid: FilledByItsRule
                Effect: Allow
                Principal: {Service: events.amazonaws.com}
                Action: sqs:SendMessage
                Resource: '*'
                Condition: {ArnEquals: {'aws:SourceArn': !GetAtt NewDealsRule.Arn}}
                """));
    assertThat(each(TEMPLATE.properties("NewDealsPolicy").path("Queues")))
        .extracting(queue -> queue.path("Ref").asText())
        .containsExactlyInAnyOrder("NewDeals", "NewDealsDead");
    assertThat(TEMPLATE.properties("NewDealsPolicy").at("/PolicyDocument/Statement/1"))
        .isEqualTo(allowed.getFirst());
  }

  private static boolean isCalledByASchedule(JsonNode function) {
    return function.path("Events").findValuesAsText("Type").contains("ScheduleV2");
  }

  private static Set<String> deadLettersOfCalls() {
    return TEMPLATE.all("AWS::Serverless::Function").values().stream()
        .filter(QueuesTest::isCalledByASchedule)
        .flatMap(
            function -> Stream.concat(undelivered(function).stream(), Stream.of(failed(function))))
        .collect(Collectors.toSet());
  }

  // Where a call goes that did not reach the function.
  private static List<String> undelivered(JsonNode function) {
    return function.path("Events").properties().stream()
        .map(Map.Entry::getValue)
        .filter(event -> event.path("Type").asText().equals("ScheduleV2"))
        .map(event -> event.at("/Properties/DeadLetterConfig/Arn/Fn::GetAtt").asText())
        .map(arn -> arn.replace(".Arn", ""))
        .toList();
  }

  // Where a call goes that the function failed at.
  private static String failed(JsonNode function) {
    JsonNode failure = function.at("/EventInvokeConfig/DestinationConfig/OnFailure");
    assertThat(failure.path("Type").asText()).isEqualTo("SQS");
    return failure.at("/Destination/Fn::GetAtt").asText().replace(".Arn", "");
  }

  private static List<JsonNode> sources(JsonNode function) {
    return function
        .path("Events")
        .valueStream()
        .filter(event -> event.path("Type").asText().equals("SQS"))
        .map(event -> event.path("Properties"))
        .toList();
  }

  private static int visibility(JsonNode source) {
    String queue = source.at("/Queue/Fn::GetAtt").asText().replace(".Arn", "");
    return TEMPLATE.properties(queue).path("VisibilityTimeout").asInt();
  }

  private static int window(JsonNode source) {
    return source.path("MaximumBatchingWindowInSeconds").asInt();
  }

  private static String deadLettersOf(JsonNode queue) {
    return queue.at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt").asText().replace(".Arn", "");
  }

  private Set<String> sourcesOf(String dead) {
    JsonNode allowed = TEMPLATE.properties(dead).path("RedriveAllowPolicy");
    assertThat(allowed.path("redrivePermission").asText()).isEqualTo("byQueue");
    return each(allowed.path("sourceQueueArns")).stream()
        .map(arn -> arn.path("Fn::Sub").asText())
        .collect(Collectors.toSet());
  }

  private static String address(JsonNode queue) {
    return "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:"
        + queue.at("/QueueName/Fn::Sub").asText();
  }
}
