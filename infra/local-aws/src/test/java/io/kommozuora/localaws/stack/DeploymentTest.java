package io.kommozuora.localaws.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.SdkClients;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

final class DeploymentTest {
  private static final Path CONFIG = Path.of("integration.yaml");
  private static final URI KOMMO = URI.create("http://kommo.test");
  private static final URI ZUORA = URI.create("http://zuora.test");

  private static LocalAws aws;
  private static Deployment stack;
  private static Deployment other;

  @BeforeAll
  static void start() {
    aws = LocalAws.start();
    Credentials credentials =
        Credentials.of("kommo", "hook", "client", "secret").callouts("zuora-hook", "key");
    stack = Deployment.create(aws, "stack", credentials);
    other = Deployment.create(aws, "other", credentials);
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @Test
  void keepsFactsBySubjectAndFact() {
    for (String fact : List.of("1", "2")) {
      aws.dynamo()
          .client()
          .putItem(
              put ->
                  put.tableName(stack.facts())
                      .item(
                          Map.of(
                              "subject", AttributeValue.fromS("deal#42"),
                              "fact", AttributeValue.fromS(fact))));
    }

    assertThat(aws.dynamo().client().scan(scan -> scan.tableName(stack.facts())).count())
        .isEqualTo(2);
  }

  @Test
  void hooksOfKommoAndZuoraHaveSecretsOfTheirOwn() {
    String kommos = stack.environment(KOMMO, ZUORA, CONFIG).getOrDefault("HOOK_SECRET", "");
    String zuoras = stack.calloutEnvironment(KOMMO, ZUORA, CONFIG).getOrDefault("HOOK_SECRET", "");

    assertThat(aws.secrets().current(kommos)).isEqualTo("{\"token\":\"hook\"}");
    assertThat(aws.secrets().current(zuoras))
        .isEqualTo("{\"token\":\"zuora-hook\",\"hmac\":\"key\"}");
  }

  @Test
  void anIntegrationLeavesTheProofsOfCalloutsAlone() {
    Credentials credentials =
        Credentials.of("kommo", "hook", "client", "secret")
            .callouts("zuora-hook", "key")
            .integration("id", "secret", "https://example.com");

    assertThat(credentials.zuoraHook()).contains("zuora-hook", "key");
  }

  @Test
  void newsOfABilledDealComesToItsOwnQueueOnly() {
    String bus = stack.environment(KOMMO, ZUORA, CONFIG).getOrDefault("EVENT_BUS", "");
    PutEventsRequestEntry news =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("kommo-zuora")
            .detailType("SubscriptionCreated")
            .detail("{\"deal\":42}")
            .build();

    try (var client = SdkClients.events(aws.events().endpoint())) {
      client.putEvents(put -> put.entries(news));
    }

    assertThat(messages(stack.newDeals()))
        .extracting(message -> Json.read(message.body()).at("/detail/deal").asInt())
        .containsExactly(42);
    assertThat(messages(other.newDeals())).isEmpty();
  }

  @Test
  void aCalloutIsStoredWithItsProofs() throws IOException, InterruptedException {
    try (HttpApi routes = stack.routes();
        HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest callout =
          HttpRequest.newBuilder(URI.create(routes.uri() + "/webhooks/zuora/zuora-hook"))
              .header(Deployment.SIGNATURE_HEADER, "signed")
              .POST(BodyPublishers.ofString("{}"))
              .build();

      assertThat(http.send(callout, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    Message stored = messages(stack.zuoraInbox()).getFirst();
    assertThat(stored.messageAttributes())
        .extractingByKeys("token", "signature")
        .extracting(MessageAttributeValue::stringValue)
        .containsExactly("t:zuora-hook", "h:signed");
  }

  @Test
  void tellsZuoraCalloutWhereEverythingIs() {
    assertThat(stack.calloutEnvironment(KOMMO, ZUORA, CONFIG))
        .containsEntry("DEALS_TABLE", stack.table())
        .containsEntry("FACTS_TABLE", stack.facts())
        .containsEntry("ZUORA_INBOX_URL", stack.zuoraInbox())
        .containsEntry("ZUORA_QUARANTINE_URL", stack.zuoraQuarantine())
        .containsEntry("ZUORA_DEAD_URL", stack.zuoraDead())
        .containsEntry("NEW_DEALS_URL", stack.newDeals())
        .containsEntry("NEW_DEALS_DEAD_URL", stack.newDealsDead())
        .containsEntry("POWERTOOLS_SERVICE_NAME", "zuora-callout");
  }

  private static List<Message> messages(String queue) {
    return aws.queues()
        .client()
        .receiveMessage(receive -> receive.queueUrl(queue).messageAttributeNames("All"))
        .messages();
  }
}
