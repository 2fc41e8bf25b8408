package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebhooksTest {
  private final JsonNode stage = TEMPLATE.properties("HttpApiStage");

  @Test
  void aWebhookIsStoredByNoCodeOfOurs() {
    assertThat(TEMPLATE.all("AWS::ApiGatewayV2::Integration").values())
        .allSatisfy(
            integration -> {
              assertThat(integration.path("IntegrationType").asText()).isEqualTo("AWS_PROXY");
              assertThat(integration.path("IntegrationSubtype").asText())
                  .isEqualTo("SQS-SendMessage");
              assertThat(integration.path("PayloadFormatVersion").asText()).isEqualTo("1.0");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "POST /webhooks/kommo/{token}, KommoInbox, $request.body",
    "GET /webhooks/kommo/revoked, KommoRevoked, revoked",
    "POST /webhooks/zuora/{token}, ZuoraInbox, $request.body"
  })
  void eachWebhookGoesUnreadToItsQueue(String route, String queue, String body) {
    JsonNode stored = TEMPLATE.properties(integration(route)).path("RequestParameters");

    assertThat(stored.at("/QueueUrl/Ref").asText()).isEqualTo(queue);
    assertThat(stored.path("MessageBody").asText()).isEqualTo(body);
  }

  @Test
  void eachSenderHasItsRouteAndItsOwnThrottle() {
    assertThat(routes())
        .containsExactlyInAnyOrder(
            "POST /webhooks/kommo/{token}",
            "GET /webhooks/kommo/revoked",
            "POST /webhooks/zuora/{token}");
    assertThat(stage.path("RouteSettings").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(routes());
    assertThat(stage.path("RouteSettings").properties())
        .filteredOn(settings -> settings.getKey().startsWith("POST"))
        .allSatisfy(
            settings -> {
              JsonNode throttle = settings.getValue();
              assertThat(throttle.at("/ThrottlingRateLimit/Ref").asText()).isEqualTo("WebhookRate");
              assertThat(throttle.at("/ThrottlingBurstLimit/Ref").asText())
                  .isEqualTo("WebhookBurst");
            });
  }

  @Test
  void aRouteWithoutATokenIsThrottledHard() {
    JsonNode throttle = stage.path("RouteSettings").path("GET /webhooks/kommo/revoked");

    assertThat(throttle.path("ThrottlingRateLimit").asInt()).isBetween(1, 5);
    assertThat(throttle.path("ThrottlingBurstLimit").asInt()).isBetween(1, 10);
  }

  @Test
  void eachRouteIsThereBeforeItsThrottle() {
    assertThat(each(TEMPLATE.resource("HttpApiStage").path("DependsOn")))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.all("AWS::ApiGatewayV2::Route").keySet());
  }

  @ParameterizedTest
  @CsvSource({"KommoWebhookUrl, POST", "KommoRevokeWebhookUrl, GET", "ZuoraWebhookUrl, POST"})
  void theAddressToGiveAwayIsTheRoutes(String output, String method) {
    JsonNode outputs = TEMPLATE.tree().required("Outputs");
    String address = outputs.required(output).at("/Value/Fn::Sub").asText();
    String path = address.replaceFirst("^https://[^/]+", "").replace("TOKEN", "{token}");

    assertThat(routes()).contains(method + " " + path);
  }

  @Test
  void theTokenTravelsWithAKommoWebhook() {
    JsonNode mapping = mapping("KommoIntegration").path("Fn::Sub");

    assertThat(attributes(mapping.asText())).isEqualTo(Map.of("token", "t:${!request.path.token}"));
  }

  @Test
  void theProofTravelsWithARevokeHook() {
    JsonNode mapping = mapping("KommoRevokedIntegration").path("Fn::Sub");

    assertThat(attributes(mapping.asText()))
        .isEqualTo(
            Map.of(
                "client", "c:${!request.querystring.client_uuid}",
                "account", "a:${!request.querystring.account_id}",
                "signature", "s:${!request.querystring.signature}"));
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
  void theAccessLogShowsNeitherPathNorQueryNorCaller() {
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

  private static Set<String> routes() {
    return TEMPLATE.all("AWS::ApiGatewayV2::Route").values().stream()
        .map(route -> route.path("RouteKey").asText())
        .collect(Collectors.toSet());
  }

  private static String integration(String key) {
    return TEMPLATE.all("AWS::ApiGatewayV2::Route").values().stream()
        .filter(route -> route.path("RouteKey").asText().equals(key))
        .map(route -> route.at("/Target/Fn::Sub").asText())
        .map(target -> target.replaceFirst("^integrations/\\$\\{(\\w+)}$", "$1"))
        .findFirst()
        .orElseThrow();
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
