package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;
import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FunctionsTest {
  private final Map<String, JsonNode> functions = TEMPLATE.all("AWS::Serverless::Function");

  @Test
  void runsOnJava25AndArmWithoutSnapStart() {
    assertThat(functions.values())
        .allSatisfy(
            function -> {
              assertThat(function.path("Runtime").asText()).isEqualTo("java25");
              assertThat(function.at("/Architectures/0").asText()).isEqualTo("arm64");
              assertThat(function.has("SnapStart")).isFalse();
            });
  }

  @Test
  void runsTheZipThatMavenMadeOfItsModule() {
    functions.forEach(
        (name, function) -> {
          String module = function.at("/FunctionName/Fn::Sub").asText().replaceAll("^.*}-", "");
          String zip = "functions/%s/target/%s.zip".formatted(module, module);

          assertThat(function.path("CodeUri").asText()).isEqualTo(zip);
          assertThat(ROOT.resolve("functions").resolve(module).resolve("pom.xml")).exists();
          assertThat(TEMPLATE.resource(name).at("/Metadata/SkipBuild").asBoolean()).isTrue();
        });
  }

  @Test
  void answersForEachMessageOfABatchAndSparesKommo() {
    assertThat(functions.values())
        .flatMap(function -> each(function.path("Events")))
        .flatMap(events -> events.findValues("Properties"))
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.path("BatchSize").asInt()).isEqualTo(10);
              assertThat(source.has("MaximumBatchingWindowInSeconds")).isFalse();
              assertThat(source.at("/FunctionResponseTypes/0").asText())
                  .isEqualTo("ReportBatchItemFailures");
              assertThat(source.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(2);
            });
  }

  @Test
  void readsNoQueueWhileItIsStopped() {
    JsonNode kommoWon = TEMPLATE.properties("KommoWonFunction");

    assertThat(kommoWon.at("/Events/KommoInbox/Properties/Enabled"))
        .isEqualTo(Template.tree("!If [KommoWonStopped, false, true]"));
    assertThat(TEMPLATE.section("Conditions").get("KommoWonStopped"))
        .isEqualTo(Template.tree("!Equals [!Ref KommoWonConcurrency, 0]"));
  }

  @Test
  void isTracedAndLogsJsonIntoAGroupOfItsOwn() {
    assertThat(functions)
        .allSatisfy(
            (name, function) -> {
              String group = function.at("/LoggingConfig/LogGroup/Ref").asText();
              String address = "/aws/lambda/" + function.at("/FunctionName/Fn::Sub").asText();
              assertThat(function.path("Tracing").asText()).isEqualTo("Active");
              assertThat(function.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
              assertThat(TEMPLATE.properties(group).at("/LogGroupName/Fn::Sub").asText())
                  .isEqualTo(address);
            });
  }

  @Test
  void raisesAnAlarmForErrorsAndThrottles() {
    functions
        .keySet()
        .forEach(
            name -> {
              Set<String> watched =
                  TEMPLATE.all("AWS::CloudWatch::Alarm").values().stream()
                      .filter(alarm -> alarm.at("/Dimensions/0/Value/Ref").asText().equals(name))
                      .map(alarm -> alarm.path("MetricName").asText())
                      .collect(Collectors.toSet());
              assertThat(watched).as(name).contains("Errors", "Throttles");
            });
  }
}
