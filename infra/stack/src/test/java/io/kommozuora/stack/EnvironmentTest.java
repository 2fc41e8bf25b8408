package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;
import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentTest {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\"([A-Z]+(?:_[A-Z]+)*_(?:BUS|NAME|NAMESPACE|PATH|SECONDS|SECRET|TABLE|URL))\"");
  // Read by the Java runtime and by Powertools themselves.
  private static final Set<String> READ_ELSEWHERE =
      Set.of("JAVA_TOOL_OPTIONS", "POWERTOOLS_LOG_LEVEL");
  // Only where all of AWS is redirected.
  private static final String REDIRECTION = "AWS_ENDPOINT_URL";

  @Test
  void kommoWonGetsItsSettingsFromTheStack() {
    assertThat(sources("KommoWonFunction"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("CONFIG_PATH", "/opt/integration.yaml"),
                Map.entry("DEALS_TABLE", "DealsTable"),
                Map.entry("EVENT_BUS", "EventBus"),
                Map.entry("HOOK_SECRET", "HookSecret"),
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                Map.entry("KOMMO_BASE_URL", "KommoBaseUrl"),
                Map.entry("KOMMO_DEAD_URL", "KommoInboxDead"),
                Map.entry("KOMMO_INBOX_URL", "KommoInbox"),
                Map.entry("KOMMO_QUARANTINE_URL", "KommoQuarantine"),
                Map.entry("KOMMO_SECRET", "KommoSecret"),
                Map.entry("POWERTOOLS_LOG_LEVEL", "LogLevel"),
                Map.entry("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora"),
                Map.entry("POWERTOOLS_SERVICE_NAME", "kommo-won"),
                Map.entry("ZUORA_BASE_URL", "ZuoraBaseUrl"),
                Map.entry("ZUORA_SECRET", "ZuoraSecret"),
                Map.entry("ZUORA_TIMEOUT_SECONDS", "60"),
                Map.entry("ZUORA_TOKEN_SECRET", "ZuoraTokenSecret")));
  }

  @Test
  void kommoTokenGetsItsSettingsFromTheStack() {
    assertThat(sources("KommoTokenFunction"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("CONFIG_PATH", "/opt/integration.yaml"),
                Map.entry("DEALS_TABLE", "DealsTable"),
                Map.entry("EVENT_BUS", "EventBus"),
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                Map.entry("KOMMO_BASE_URL", "KommoBaseUrl"),
                Map.entry("KOMMO_CLIENT_SECRET", "KommoClientSecret"),
                Map.entry("KOMMO_REVOKED_DEAD_URL", "KommoRevokedDead"),
                Map.entry("KOMMO_REVOKED_URL", "KommoRevoked"),
                Map.entry("KOMMO_SECRET", "KommoSecret"),
                Map.entry("POWERTOOLS_LOG_LEVEL", "LogLevel"),
                Map.entry("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora"),
                Map.entry("POWERTOOLS_SERVICE_NAME", "kommo-token")));
  }

  @Test
  void zuoraCalloutGetsItsSettingsFromTheStack() {
    assertThat(sources("ZuoraCalloutFunction"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("CONFIG_PATH", "/opt/integration.yaml"),
                Map.entry("DEALS_TABLE", "DealsTable"),
                Map.entry("EVENT_BUS", "EventBus"),
                Map.entry("FACTS_TABLE", "FactsTable"),
                Map.entry("HOOK_SECRET", "ZuoraHookSecret"),
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                Map.entry("KOMMO_BASE_URL", "KommoBaseUrl"),
                Map.entry("KOMMO_SECRET", "KommoSecret"),
                Map.entry("NEW_DEALS_DEAD_URL", "NewDealsDead"),
                Map.entry("NEW_DEALS_URL", "NewDeals"),
                Map.entry("POWERTOOLS_LOG_LEVEL", "LogLevel"),
                Map.entry("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora"),
                Map.entry("POWERTOOLS_SERVICE_NAME", "zuora-callout"),
                Map.entry("ZUORA_BASE_URL", "ZuoraBaseUrl"),
                Map.entry("ZUORA_DEAD_URL", "ZuoraInboxDead"),
                Map.entry("ZUORA_INBOX_URL", "ZuoraInbox"),
                Map.entry("ZUORA_QUARANTINE_URL", "ZuoraQuarantine"),
                Map.entry("ZUORA_SECRET", "ZuoraSecret"),
                Map.entry("ZUORA_TIMEOUT_SECONDS", "60"),
                Map.entry("ZUORA_TOKEN_SECRET", "ZuoraTokenSecret")));
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWonFunction, kommo-won",
    "KommoTokenFunction, kommo-token",
    "ZuoraCalloutFunction, zuora-callout"
  })
  void aFunctionGetsWhatItsCodeReadsAndNothingElse(String function, String module) {
    Set<String> given = new TreeSet<>(sources(function).keySet());
    given.removeAll(READ_ELSEWHERE);
    Set<String> read = Code.of(module).found(VARIABLE);
    read.remove(REDIRECTION);

    assertThat(given).isEqualTo(read);
  }

  @Test
  void theConfigurationLiesWhereTheLayerPutsIt() {
    Path shipped = ROOT.resolve(TEMPLATE.properties("ConfigLayer").path("ContentUri").asText());

    assertThat(TEMPLATE.all("AWS::Serverless::Function").values())
        .allSatisfy(
            function -> {
              String path = function.at("/Environment/Variables/CONFIG_PATH").asText();
              assertThat(shipped.resolve(Path.of("/opt").relativize(Path.of(path))))
                  .isRegularFile();
              assertThat(function.at("/Layers/0/Ref").asText()).isEqualTo("ConfigLayer");
            });
  }

  @Test
  void theLayerShipsTheConfigurationAlone() throws IOException {
    Path shipped = ROOT.resolve(TEMPLATE.properties("ConfigLayer").path("ContentUri").asText());

    try (Stream<Path> files = Files.walk(shipped).filter(Files::isRegularFile)) {
      assertThat(files)
          .allSatisfy(file -> assertThat(file).hasFileName(name(file)))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  private static String name(Path file) {
    return "integration" + (file.toString().endsWith(".yaml") ? ".yaml" : ".schema.json");
  }

  private static Map<String, String> sources(String function) {
    Map<String, String> sources = new TreeMap<>();
    TEMPLATE
        .properties(function)
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> sources.put(variable.getKey(), source(variable.getValue())));
    return sources;
  }

  private static String source(JsonNode value) {
    return value.isTextual() ? value.asText() : value.path("Ref").asText();
  }
}
