package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlarmsTest {
  // CloudWatch takes 1024; names and ARNs put in by CloudFormation make the text longer.
  private static final int LONGEST = 700;

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
              assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "KommoWonUnexpectedAlarm, UnexpectedErrors",
    "KommoWonRefusedAlarm, UpstreamRefused",
    "KommoWonWriteBackAlarm, WriteBackRefused"
  })
  void watchesTheFiguresTheFunctionWrites(String name, String metric) {
    JsonNode alarm = TEMPLATE.properties(name);
    JsonNode variables = TEMPLATE.properties("KommoWonFunction").at("/Environment/Variables");

    assertThat(alarm.path("Namespace")).isEqualTo(variables.path("POWERTOOLS_METRICS_NAMESPACE"));
    assertThat(alarm.path("MetricName").asText()).isEqualTo(metric);
    assertThat(alarm.at("/Dimensions/0/Name").asText()).isEqualTo("Service");
    assertThat(alarm.at("/Dimensions/0/Value"))
        .isEqualTo(variables.path("POWERTOOLS_SERVICE_NAME"));
  }

  @Test
  void aSingleLostMessageIsEnough() {
    assertThat(alarms.entrySet())
        .filteredOn(alarm -> alarm.getKey().matches(".*(Dead|Quarantine)Alarm"))
        .hasSize(6)
        .allSatisfy(
            alarm -> {
              assertThat(alarm.getValue().path("Threshold").asInt()).isZero();
              assertThat(alarm.getValue().path("ComparisonOperator").asText())
                  .isEqualTo("GreaterThanThreshold");
            });
  }

  private static String description(JsonNode alarm) {
    return alarm.at("/AlarmDescription/Fn::Sub").asText();
  }
}
