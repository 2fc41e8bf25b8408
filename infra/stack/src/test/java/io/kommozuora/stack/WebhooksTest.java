package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WebhooksTest {
  private final JsonNode stage = TEMPLATE.properties("HttpApiStage");

  @Test
  void aWebhookIsStoredUnreadByNoCodeOfOurs() {
    assertThat(TEMPLATE.all("AWS::ApiGatewayV2::Integration"))
        .allSatisfy(
            (name, integration) -> {
              String inbox = name.replace("Integration", "Inbox");
              assertThat(integration.path("IntegrationType").asText()).isEqualTo("AWS_PROXY");
              assertThat(integration.path("IntegrationSubtype").asText())
                  .isEqualTo("SQS-SendMessage");
              assertThat(integration.path("PayloadFormatVersion").asText()).isEqualTo("1.0");
              assertThat(integration.at("/RequestParameters/MessageBody").asText())
                  .isEqualTo("$request.body");
              assertThat(integration.at("/RequestParameters/QueueUrl/Ref").asText())
                  .isEqualTo(inbox);
            });
  }

  @Test
  void eachSenderHasItsRouteAndItsOwnThrottle() {
    Set<String> routes =
        TEMPLATE.all("AWS::ApiGatewayV2::Route").values().stream()
            .map(route -> route.path("RouteKey").asText())
            .collect(Collectors.toSet());

    assertThat(routes)
        .containsExactlyInAnyOrder("POST /webhooks/kommo/{token}", "POST /webhooks/zuora/{token}");
    assertThat(stage.path("RouteSettings").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(routes);
    assertThat(stage.path("RouteSettings"))
        .allSatisfy(
            settings -> {
              assertThat(settings.at("/ThrottlingRateLimit/Ref").asText()).isEqualTo("WebhookRate");
              assertThat(settings.at("/ThrottlingBurstLimit/Ref").asText())
                  .isEqualTo("WebhookBurst");
            });
  }

  @Test
  void theTokenTravelsWithAKommoWebhook() {
    JsonNode mapping = mapping("KommoIntegration").path("Fn::Sub");

    assertThat(attributes(mapping.asText())).isEqualTo(Map.of("token", "t:${!request.path.token}"));
  }

  @Test
  void theProofsTravelWithAZuoraCallout() {
    JsonNode mapping = mapping("ZuoraIntegration").path("Fn::Sub");

    assertThat(attributes(mapping.path(0).asText()))
        .isEqualTo(
            Map.of(
                "token", "t:${!request.path.token}",
                "notificationId", "n:${!request.header.zuora-notification-id}",
                "signature", "h:${Signature}",
                "authorization", "a:${!request.header.authorization}"));
    assertThat(mapping.path(1))
        .isEqualTo(
            Template.tree(
                "{Signature: !Join ['', ['$', '{request.header.', !Ref ZuoraSignatureHeader,"
                    + " '}']]}"));
  }

  @Test
  void theAccessLogShowsNeitherPathNorCaller() {
    String format = stage.at("/AccessLogSettings/Format").asText();

    assertThat(Template.tree(format).size()).isEqualTo(8);
    assertThat(Pattern.compile("\\$context\\.([\\w.]+)").matcher(format).results())
        .extracting(MatchResult::group)
        .containsExactlyInAnyOrder(
            "$context.requestId",
            "$context.requestTime",
            "$context.routeKey",
            "$context.status",
            "$context.integration.status",
            "$context.error.responseType",
            "$context.responseLatency",
            "$context.integrationLatency");
  }

  private static JsonNode mapping(String integration) {
    return TEMPLATE.properties(integration).at("/RequestParameters/MessageAttributes");
  }

  private static Map<String, String> attributes(String json) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> attribute : Template.tree(json).properties()) {
      assertThat(attribute.getValue().path("DataType").asText()).isEqualTo("String");
      values.put(attribute.getKey(), attribute.getValue().path("StringValue").asText());
    }
    return values;
  }
}
