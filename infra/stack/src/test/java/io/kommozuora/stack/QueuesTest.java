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
                queuesReadBy(function)
                    .forEach(
                        queue ->
                            assertThat(TEMPLATE.properties(queue).path("VisibilityTimeout").asInt())
                                .as("%s, read by %s", queue, name)
                                .isGreaterThanOrEqualTo(6 * function.required("Timeout").asInt())));
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
    JsonNode policy = TEMPLATE.properties("QueuesOverTls");
    JsonNode statement = policy.at("/PolicyDocument/Statement/0");

    assertThat(TEMPLATE.all("AWS::SQS::QueuePolicy")).hasSize(1);
    assertThat(policy.at("/PolicyDocument/Statement")).hasSize(1);
    assertThat(each(policy.path("Queues")).stream().map(queue -> queue.path("Ref").asText()))
        .containsExactlyInAnyOrderElementsOf(queues.keySet());
    assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
    assertThat(statement.path("Action").asText()).isEqualTo("sqs:*");
    assertThat(statement.path("Principal").asText()).isEqualTo("*");
    assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
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

  private static Set<String> queuesReadBy(JsonNode function) {
    Set<String> read =
        function.path("Events").properties().stream()
            .filter(event -> event.getValue().path("Type").asText().equals("SQS"))
            .map(event -> event.getValue().at("/Properties/Queue/Fn::GetAtt").asText())
            .map(queue -> queue.replace(".Arn", ""))
            .collect(Collectors.toSet());
    assertThat(read).isNotEmpty();
    return read;
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
