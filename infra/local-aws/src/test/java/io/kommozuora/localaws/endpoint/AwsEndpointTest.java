package io.kommozuora.localaws.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.SdkClients;
import io.kommozuora.localaws.dynamo.Table;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.sqs.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

final class AwsEndpointTest {
  private static LocalAws aws;
  private static AwsEndpoint endpoint;
  private static DynamoDbClient dynamo;

  @BeforeAll
  static void start() {
    aws = LocalAws.start();
    endpoint = aws.endpoint();
    dynamo = LocalClients.dynamo(endpoint.uri());
    aws.dynamo().create(Table.of("deals", "deal"));
  }

  @AfterAll
  static void stop() {
    dynamo.close();
    aws.close();
  }

  @BeforeEach
  void calm() {
    endpoint.interruptions().restore();
    endpoint.clear();
  }

  @Test
  void reachesEveryService() {
    aws.secrets().create("kommo", "pair");
    aws.queues().create(Queue.of("inbox", Duration.ofMinutes(1)));

    put("1");
    try (var sqs = LocalClients.sqs(endpoint.uri());
        var secrets = SdkClients.secrets(endpoint.uri());
        var events = SdkClients.events(endpoint.uri())) {
      String url = sqs.getQueueUrl(get -> get.queueName("inbox")).queueUrl();
      sqs.sendMessage(send -> send.queueUrl(url).messageBody("hint"));
      secrets.getSecretValue(get -> get.secretId("kommo"));
      events.putEvents(put -> put.entries(entry()));
    }

    assertThat(endpoint.calls())
        .extracting(Call::name)
        .containsExactly(
            "dynamodb.PutItem",
            "sqs.GetQueueUrl",
            "sqs.SendMessage",
            "secretsmanager.GetSecretValue",
            "events.PutEvents");
    assertThat(aws.events().events()).hasSize(1);
  }

  @Test
  void cutsACallBeforeItsEffectAndTheClientTriesAgain() {
    endpoint.interruptions().before("dynamodb.PutItem", 1);

    put("before");

    assertThat(endpoint.calls()).hasSize(2);
    assertThat(exists("before")).isTrue();
  }

  @Test
  void cutsTheSecondCallAfterItsEffect() {
    endpoint.interruptions().after("dynamodb.PutItem", 2);

    put("after-1");
    put("after-2");

    assertThat(endpoint.calls()).hasSize(3);
  }

  @Test
  void refusesACallInTheServicesOwnWords() {
    endpoint.interruptions().refuse("*", 1, missing());

    assertThatThrownBy(() -> put("refused")).isInstanceOf(ResourceNotFoundException.class);
    assertThat(exists("refused")).isFalse();
  }

  @Test
  void countsACallForEveryInterruption() {
    endpoint.interruptions().refuse("*", 1, AwsError.throttled());
    endpoint.interruptions().refuse("dynamodb.PutItem", 2, AwsError.throttled());

    put("throttled twice");

    assertThat(endpoint.calls()).hasSize(3);
  }

  @Test
  void staysDeadAfterACrashUntilRestored() {
    endpoint.interruptions().crashAfter("dynamodb.PutItem", 1);

    assertThatThrownBy(() -> put("crash")).isInstanceOf(SdkException.class);
    assertThat(endpoint.interruptions().crashed()).isTrue();
    endpoint.interruptions().restore();

    assertThat(exists("crash")).isTrue();
  }

  @Test
  void losesTheEffectOfACrashBeforeIt() {
    endpoint.interruptions().crashBefore("dynamodb.PutItem", 1);

    assertThatThrownBy(() -> put("lost")).isInstanceOf(SdkException.class);
    endpoint.interruptions().restore();

    assertThat(exists("lost")).isFalse();
  }

  @Test
  void showsEachCallToItsWatches() {
    List<String> seen = new ArrayList<>();
    Watch watch =
        new Watch() {
          @Override
          public void before(Call call) {
            seen.add("before " + call.name());
          }

          @Override
          public void after(Call call) {
            seen.add("after " + call.name());
          }
        };
    endpoint.watch(watch);

    put("watched");
    endpoint.unwatch(watch);
    put("unwatched");

    assertThat(seen).containsExactly("before dynamodb.PutItem", "after dynamodb.PutItem");
  }

  private static PutEventsRequestEntry entry() {
    return PutEventsRequestEntry.builder().source("me").detailType("Tested").detail("{}").build();
  }

  private static AwsError missing() {
    return AwsError.refused("ResourceNotFoundException", "no such table");
  }

  private static void put(String deal) {
    dynamo.putItem(put -> put.tableName("deals").item(key(deal)));
  }

  private static boolean exists(String deal) {
    return dynamo.getItem(get -> get.tableName("deals").key(key(deal))).hasItem();
  }

  private static Map<String, AttributeValue> key(String deal) {
    return Map.of("deal", AttributeValue.fromS(deal));
  }
}
