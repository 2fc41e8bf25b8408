package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AlarmsTest {
  // CloudWatch takes 1024; names and ARNs put in by CloudFormation make the text longer.
  private static final int LONGEST = 700;
  private static final int BETWEEN_CHECKS = 15 * 60;

  private final Map<String, JsonNode> alarms = TEMPLATE.all("AWS::CloudWatch::Alarm");

  @Test
  void saysWhatItMeansWhereToLookAndWhatRepairsIt() {
    assertThat(alarms)
        .allSatisfy(
            (name, alarm) ->
                assertThat(description(alarm))
                    .containsPattern("\\b([Dd]eals?|[Bb]illing events?)\\b")
                    .containsPattern("\\b(Look|Compare)\\b")
                    .containsPattern(": (aws|mvn|curl|sam) [a-z-]+")
                    .hasSizeLessThan(LONGEST));
  }

  @Test
  void reachesSomebodyAndSaysWhenItIsOver() {
    JsonNode topic = Template.tree("[!If [OwnAlarmTopic, !Ref AlarmTopic, !Ref AlarmTopicArn]]");

    assertThat(alarms.values())
        .allSatisfy(
            alarm -> {
              assertThat(alarm.path("AlarmActions")).isEqualTo(topic);
              assertThat(alarm.path("OKActions")).isEqualTo(topic);
            });
  }

  @Test
  void silenceIsAlarmingOnlyWhereSomebodyMustSpeak() {
    assertThat(alarms.entrySet())
        .filteredOn(alarm -> !missingData(alarm.getValue()).equals("notBreaching"))
        .extracting(Map.Entry::getKey, alarm -> missingData(alarm.getValue()))
        .containsExactly(tuple("KommoTokenEndingAlarm", "breaching"));
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWonUnexpectedAlarm, KommoWonFunction, UnexpectedErrors",
    "KommoWonRefusedAlarm, KommoWonFunction, UpstreamRefused",
    "KommoWonWriteBackAlarm, KommoWonFunction, WriteBackRefused",
    "KommoAuthorizationLostAlarm, KommoTokenFunction, KommoAuthorizationLost",
    "KommoTokenEndingAlarm, KommoTokenFunction, KommoTokenHoursLeft",
    "ZuoraCalloutUnexpectedAlarm, ZuoraCalloutFunction, UnexpectedErrors",
    "ZuoraCalloutRefusedAlarm, ZuoraCalloutFunction, UpstreamRefused",
    "ZuoraCalloutWriteBackAlarm, ZuoraCalloutFunction, WriteBackRefused",
    "ZuoraCalloutsUnmatchedAlarm, ZuoraCalloutFunction, CalloutsUnmatched",
    "ZuoraCalloutsMalformedAlarm, ZuoraCalloutFunction, CalloutsMalformed"
  })
  void watchesTheFiguresTheFunctionWrites(String name, String function, String metric) {
    JsonNode alarm = TEMPLATE.properties(name);
    JsonNode variables = TEMPLATE.properties(function).at("/Environment/Variables");

    assertThat(alarm.path("Namespace")).isEqualTo(variables.path("POWERTOOLS_METRICS_NAMESPACE"));
    assertThat(alarm.path("MetricName").asText()).isEqualTo(metric);
    assertThat(alarm.at("/Dimensions/0/Name").asText()).isEqualTo("Service");
    assertThat(alarm.at("/Dimensions/0/Value"))
        .isEqualTo(variables.path("POWERTOOLS_SERVICE_NAME"));
    assertThat(Code.of(variables.path("POWERTOOLS_SERVICE_NAME").asText()).text())
        .contains('"' + metric + '"');
  }

  @Test
  void staysOnWhileKommoLetsUsInNoMore() {
    JsonNode alarm = TEMPLATE.properties("KommoAuthorizationLostAlarm");

    assertThat(alarm.path("Statistic").asText()).isEqualTo("Sum");
    assertThat(alarm.path("Threshold").asInt()).isEqualTo(1);
    assertThat(alarm.path("ComparisonOperator").asText())
        .isEqualTo("GreaterThanOrEqualToThreshold");
    assertThat(alarm.path("DatapointsToAlarm").asInt()).isEqualTo(1);
    assertThat(alarm.path("EvaluationPeriods").asInt() * alarm.path("Period").asInt())
        .isGreaterThanOrEqualTo(2 * BETWEEN_CHECKS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZuoraCalloutsUnmatchedAlarm", "ZuoraCalloutsMalformedAlarm"})
  void tellsOfASingleCalloutNobodyWillTryAgain(String name) {
    JsonNode alarm = TEMPLATE.properties(name);

    assertThat(alarm.path("Statistic").asText()).isEqualTo("Sum");
    assertThat(alarm.path("Threshold").asInt()).isEqualTo(1);
    assertThat(alarm.path("ComparisonOperator").asText())
        .isEqualTo("GreaterThanOrEqualToThreshold");
    assertThat(alarm.path("EvaluationPeriods").asInt()).isEqualTo(1);
  }

  @Test
  void tellsAtMostOnceAnHourThatZuoraBillsMoreThanOurDeals() {
    assertThat(TEMPLATE.properties("ZuoraCalloutsUnmatchedAlarm").path("Period").asInt())
        .isEqualTo(3600);
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWaitingAlarm, KommoWonConcurrency",
    "ZuoraWaitingAlarm, ZuoraCalloutConcurrency",
    "NewDealsWaitingAlarm, ZuoraCalloutConcurrency"
  })
  void saysHowAStoppedFunctionIsReleased(String alarm, String killSwitch) {
    assertThat(TEMPLATE.section("Parameters")).containsKey(killSwitch);
    assertThat(description(TEMPLATE.properties(alarm)))
        .endsWith("--parameter-overrides " + killSwitch + "=-1");
  }

  @Test
  void saysInTimeThatKommosTokenEnds() {
    JsonNode alarm = TEMPLATE.properties("KommoTokenEndingAlarm");

    assertThat(alarm.path("Statistic").asText()).isEqualTo("Minimum");
    assertThat(alarm.path("Period").asInt()).isEqualTo(3600);
    assertThat(alarm.path("EvaluationPeriods").asInt()).isBetween(2, 3);
    assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
    assertThat(alarm.path("Threshold")).isEqualTo(Template.tree("!If [KommoOAuth, 8, 720]"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws lambda invoke --function-name ${KommoTokenFunction}, code",
    "aws secretsmanager put-secret-value --secret-id ${KommoSecret}, accessToken"
  })
  void saysForEitherLoginHowKommoIsConnectedAgain(String command, String given) {
    assertThat(description(TEMPLATE.properties("KommoAuthorizationLostAlarm")))
        .containsPattern(Pattern.quote(command) + "[^:]* '\\{\"" + given + "\":\"\\.{3}\"}'");
  }

  @Test
  void nobodyIsToldToWriteKommosTokenWhereAFunctionDoes() {
    assertThat(alarms.entrySet())
        .filteredOn(alarm -> description(alarm.getValue()).contains("secret-id ${KommoSecret}"))
        .allSatisfy(
            alarm ->
                assertThat(description(alarm.getValue())).contains("long-lived token", "OAuth"))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("KommoAuthorizationLostAlarm", "KommoTokenEndingAlarm");
  }

  @Test
  void aSingleLostMessageIsEnough() {
    assertThat(alarms.entrySet())
        .filteredOn(alarm -> alarm.getKey().matches(".*(Dead|Quarantine)Alarm"))
        .hasSize(7)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.getValue().path("Threshold").asInt()).isZero();
              assertThat(alarm.getValue().path("ComparisonOperator").asText())
                  .isEqualTo("GreaterThanThreshold");
            });
  }

  private static String missingData(JsonNode alarm) {
    return alarm.path("TreatMissingData").asText();
  }

  private static String description(JsonNode alarm) {
    return alarm.at("/AlarmDescription/Fn::Sub").asText();
  }
}
