package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;
import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionsTest {
  private static final int QUARTER = 15 * 60;

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
  void runsTheCodeOfEveryModuleInTime() {
    assertThat(functions)
        .extractingFromEntries(
            function -> function.getKey(), function -> function.getValue().path("Handler").asText())
        .containsExactlyInAnyOrder(
            tuple("KommoWonFunction", "io.kommozuora.kommowon.KommoWonHandler"),
            tuple("KommoTokenFunction", "io.kommozuora.kommotoken.KommoTokenHandler"),
            tuple("ZuoraCalloutFunction", "io.kommozuora.zuoracallout.ZuoraCalloutHandler"));
    assertThat(functions)
        .allSatisfy(
            (name, function) -> {
              assertThat(handler(function)).isRegularFile();
              assertThat(function.at("/MemorySize/Ref").asText()).isEqualTo("MemorySize");
              assertThat(function.path("Timeout").asInt()).isBetween(60, 120);
            });
  }

  @Test
  void answersForEachMessageOfABatchAndSparesKommo() {
    assertThat(functions.values())
        .allSatisfy(
            function ->
                assertThat(sources(function, "SQS"))
                    .isNotEmpty()
                    .allSatisfy(
                        source -> {
                          assertThat(source.at("/FunctionResponseTypes/0").asText())
                              .isEqualTo("ReportBatchItemFailures");
                          assertThat(source.at("/ScalingConfig/MaximumConcurrency").asInt())
                              .isEqualTo(2);
                        }));
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWonFunction, KommoInbox, 10, 0",
    "KommoTokenFunction, KommoRevoked, 10, 0",
    "ZuoraCalloutFunction, ZuoraInbox, 100, 2",
    "ZuoraCalloutFunction, NewDeals, 10, 0"
  })
  void waitsOnlyWhereABurstIsToldInOneCall(String function, String queue, int size, int seconds) {
    JsonNode source =
        sources(TEMPLATE.properties(function), "SQS").stream()
            .filter(candidate -> candidate.at("/Queue/Fn::GetAtt").asText().equals(queue + ".Arn"))
            .findFirst()
            .orElseThrow();

    assertThat(source.path("BatchSize").asInt()).isEqualTo(size);
    assertThat(source.path("MaximumBatchingWindowInSeconds").asInt()).isEqualTo(seconds);
  }

  @Test
  void looksEveryQuarterOfAnHourAndTriesNoLongerThanThat() {
    JsonNode kommoToken = TEMPLATE.properties("KommoTokenFunction");

    assertThat(sources(kommoToken, "ScheduleV2"))
        .hasSize(1)
        .allSatisfy(
            schedule -> {
              assertThat(schedule.path("ScheduleExpression").asText())
                  .isEqualTo("rate(15 minutes)");
              assertThat(schedule.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt())
                  .isBetween(60, QUARTER);
              assertThat(schedule.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isBetween(1, 3);
            });
    assertThat(kommoToken.at("/EventInvokeConfig/MaximumEventAgeInSeconds").asInt())
        .isBetween(60, QUARTER);
    assertThat(kommoToken.at("/EventInvokeConfig/MaximumRetryAttempts").asInt()).isBetween(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KommoWon", "ZuoraCallout"})
  void readsNoQueueWhileItIsStopped(String name) {
    assertThat(sources(TEMPLATE.properties(name + "Function"), "SQS"))
        .isNotEmpty()
        .extracting(source -> source.path("Enabled"))
        .containsOnly(Template.tree("!If [%sStopped, false, true]".formatted(name)));
    assertThat(TEMPLATE.section("Conditions").get(name + "Stopped"))
        .isEqualTo(Template.tree("!Equals [!Ref %sConcurrency, 0]".formatted(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KommoWon", "ZuoraCallout"})
  void reservesWhatItsKillSwitchSays(String name) {
    assertThat(TEMPLATE.properties(name + "Function").path("ReservedConcurrentExecutions"))
        .isEqualTo(
            Template.tree(
                "!If [%sReserved, !Ref %sConcurrency, !Ref AWS::NoValue]".formatted(name, name)));
    assertThat(TEMPLATE.section("Conditions").get(name + "Reserved"))
        .isEqualTo(Template.tree("!Not [!Equals [!Ref %sConcurrency, -1]]".formatted(name)));
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

  private static List<JsonNode> sources(JsonNode function, String type) {
    return each(function.path("Events")).stream()
        .flatMap(events -> events.properties().stream())
        .filter(event -> event.getValue().path("Type").asText().equals(type))
        .map(event -> event.getValue().path("Properties"))
        .toList();
  }

  private static Path handler(JsonNode function) {
    String module = function.path("CodeUri").asText().replaceFirst("/target/.*", "");
    String source = function.path("Handler").asText().replace('.', '/') + ".java";
    return ROOT.resolve(module).resolve("src/main/java").resolve(source);
  }
}
