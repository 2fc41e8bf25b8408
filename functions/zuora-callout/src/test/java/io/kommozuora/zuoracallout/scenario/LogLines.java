package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a function wrote, each line a JSON object: a line of the log, or figures in EMF. */
record LogLines(List<JsonNode> all) {
  private static final JsonMapper JSON = new JsonMapper();

  static LogLines of(String output) {
    return new LogLines(output.lines().map(LogLines::read).toList());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }

  /** The lines of invocations: a starting function has none, and its lines name none. */
  LogLines ofInvocations() {
    return new LogLines(
        all.stream()
            .filter(line -> line.has("_aws") || line.hasNonNull("function_request_id"))
            .toList());
  }

  List<JsonNode> log() {
    return all.stream().filter(line -> !line.has("_aws")).toList();
  }

  /** The lines of calls to Kommo and Zuora. */
  List<JsonNode> calls() {
    return log().stream()
        .filter(line -> line.path("message").asText().matches("(kommo|zuora) [A-Z]+ /.*"))
        .toList();
  }

  List<JsonNode> figures() {
    return all.stream().filter(line -> line.has("_aws")).toList();
  }

  /** All values of one figure. */
  List<Double> figures(String name) {
    return figures().stream()
        .map(line -> line.path(name))
        .flatMap(
            value ->
                value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false)
                    : Stream.of(value))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble)
        .toList();
  }

  static void isOfTheFunction(JsonNode line) {
    if (!line.has("_aws")) {
      assertThat(line.path("service").asText()).isEqualTo("zuora-callout");
      assertThat(line.path("function_name").asText()).isEqualTo("zuora-callout");
      assertThat(line.path("level").asText()).isNotEmpty();
    }
  }

  static void isAFigure(JsonNode line) {
    assertThat(line.path("_aws").path("CloudWatchMetrics"))
        .isNotEmpty()
        .allSatisfy(
            metrics -> assertThat(metrics.path("Namespace").asText()).isEqualTo("KommoZuora"));
    assertThat(line.path("Service").asText()).isEqualTo("zuora-callout");
  }
}
