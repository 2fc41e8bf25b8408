package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;
import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  private final JsonNode variables =
      TEMPLATE.properties("KommoWonFunction").at("/Environment/Variables");

  @Test
  void kommoWonGetsItsSettingsFromTheStack() {
    Map<String, String> sources = new TreeMap<>();
    variables
        .properties()
        .forEach(variable -> sources.put(variable.getKey(), source(variable.getValue())));

    assertThat(sources)
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
  void theConfigurationLiesWhereTheLayerPutsIt() {
    Path shipped = ROOT.resolve(TEMPLATE.properties("ConfigLayer").path("ContentUri").asText());
    Path read = Path.of("/opt").relativize(Path.of(variables.path("CONFIG_PATH").asText()));

    assertThat(shipped.resolve(read)).isRegularFile();
    assertThat(TEMPLATE.properties("KommoWonFunction").at("/Layers/0/Ref").asText())
        .isEqualTo("ConfigLayer");
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

  private static String source(JsonNode value) {
    return value.isTextual() ? value.asText() : value.path("Ref").asText();
  }
}
