package io.kommozuora.config;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import java.io.File;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema for editors and the loader know the same keys, defaults and words. */
final class SchemaTest {
  private static final String ONE = "a".repeat(32);
  private static final String OTHER = "b".repeat(32);
  private static final int SECTIONS = 15;

  private final JsonNode schema;

  SchemaTest() throws IOException {
    schema = new ObjectMapper().readTree(new File("../infra/config/integration.schema.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /properties                     | nokey                 | 1
          /properties/kommo/properties    | kommo.nokey           | 1
          /properties/kommo/properties/fields/properties | kommo.fields.nokey | 1
          /properties/kommo/properties/shown/properties | kommo.shown.nokey | 1
          /properties/kommo/properties/workingHours/properties | kommo.workingHours.nokey | 1
          /properties/zuora/properties    | zuora.nokey           | 1
          /properties/zuora/properties/callouts/properties | zuora.callouts.nokey | 1
          /properties/zuora/properties/reminders/properties | zuora.reminders.nokey | 1
          /properties/contractWindow/properties | contractWindow.nokey | 1
          /$defs/plan/properties          | plans.growth.nokey    | 1
          /$defs/quantity/properties      | plans.growth.quantity | {charge: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, field: F, nokey: 1}
          /$defs/price/properties         | plans.growth.price    | {charge: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, field: F, nokey: 1}
          /$defs/entity/properties        | entities              | [{nokey: 1}]
          /$defs/when/properties          | entities              | [{when: {nokey: 1}}]
          /$defs/mappedField/properties   | entities              | [{accountFields: {A__c: {field: F, values: {a: b}, nokey: 1}}}]
          """)
  void bothKnowTheSameKeys(String pointer, String path, String yaml) {
    var mistakes = Example.minimal().with(path, yaml).mistakes();

    assertThat(mistakes).singleElement().asString().contains("nokey: is no key here");
    assertThat(mistakes.getFirst().replaceFirst(".*nown are ", "").split(", "))
        .containsExactlyInAnyOrderElementsOf(keys(pointer));
  }

  @Test
  void everySectionOfTheSchemaIsCompared() {
    assertThat(schema.findValues("additionalProperties"))
        .filteredOn(JsonNode::isBoolean)
        .hasSize(SECTIONS)
        .noneMatch(JsonNode::booleanValue);
  }

  @Test
  void theSchemasDefaultsAreTheLoaders() {
    var written = Example.minimal();
    writeDefaults(written, "zuora", "/properties/zuora/properties", 5);
    String callouts = "/properties/zuora/properties/callouts/properties";
    writeDefaults(written, "zuora.callouts", callouts, 3);
    String reminders = "/properties/zuora/properties/reminders/properties";
    writeDefaults(written, "zuora.reminders", reminders, 2);
    String workingHours = "/properties/kommo/properties/workingHours/properties";
    writeDefaults(written, "kommo.workingHours", workingHours, 3);
    writeDefaults(written, "contractWindow", "/properties/contractWindow/properties", 2);
    writeDefaults(written, "plans.growth", "/$defs/plan/properties", 2);

    assertThat(written.load()).isEqualTo(Example.minimal().load());
  }

  @Test
  void theSchemasDefaultsOfRulesAreTheLoaders() {
    String rule = "{charge: %s, field: F}".formatted(ONE);
    var plain = Example.minimal().with("plans.growth", "{ratePlan: PRP-1}");
    plain.with("plans.growth.quantity", rule).with("plans.growth.price", rule.replace(ONE, OTHER));
    var written = Example.minimal().with("plans.growth", "{ratePlan: PRP-1}");
    written
        .with("plans.growth.quantity", rule)
        .with("plans.growth.price", rule.replace(ONE, OTHER));
    writeDefaults(written, "plans.growth.quantity", "/$defs/quantity/properties", 4);
    writeDefaults(written, "plans.growth.price", "/$defs/price/properties", 2);

    assertThat(written.load()).isEqualTo(plain.load());
  }

  @Test
  void theSchemasDefaultsOfAnEntityAreTheLoaders() {
    var written =
        Example.minimal()
            .with(
                "entities",
                "[{billCycleDay: %s, name: %s}]"
                    .formatted(
                        schema.at("/$defs/entity/properties/billCycleDay/default").asText(),
                        schema.at("/$defs/entity/properties/name/default").asText()));

    assertThat(written.load()).isEqualTo(Example.minimal().load());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /$defs/serviceStart | plans.growth.serviceStart | contract
          /$defs/serviceStart | plans.growth.serviceStart | first of next month
          /$defs/serviceStart | plans.growth.serviceStart | 1 day after contract
          /$defs/serviceStart | plans.growth.serviceStart | 999 days after contract
          /$defs/serviceStart | plans.growth.serviceStart | service
          /$defs/serviceStart | plans.growth.serviceStart | 1000 days after contract
          /$defs/acceptance   | plans.growth.acceptance   | service
          /$defs/acceptance   | plans.growth.acceptance   | 14 days after service
          /$defs/acceptance   | plans.growth.acceptance   | 0 days after service
          /$defs/acceptance   | plans.growth.acceptance   | next month
          /properties/contractWindow/properties/closedUntil | contractWindow.closedUntil | 2026-09-30
          /properties/contractWindow/properties/closedUntil | contractWindow.closedUntil | 30.09.2026
          /$defs/timeOfDay    | kommo.workingHours.from   | 00:00
          /$defs/timeOfDay    | kommo.workingHours.to     | 23:59
          /$defs/timeOfDay    | kommo.workingHours.to     | 24:00
          /$defs/timeOfDay    | kommo.workingHours.to     | 19:5
          /$defs/timeOfDay    | kommo.workingHours.from   | 9:00
          /$defs/entity/properties/zuoraLogin | entities.zuoraLogin | germany_2-b
          /$defs/entity/properties/zuoraLogin | entities.zuoraLogin | a/b
          """)
  void bothTakeTheSameTexts(String pointer, String path, String text) {
    String pattern = schema.at(pointer).get("pattern").textValue();
    Example example =
        path.startsWith("entities.")
            ? Example.minimal().with("entities", "[{%s: %s}]".formatted(path.substring(9), text))
            : Example.minimal().with(path, text);

    assertThat(text.matches(pattern)).isEqualTo(accepts(example));
  }

  private static boolean accepts(Example example) {
    try {
      example.load();
      return true;
    } catch (BadConfiguration refused) {
      return false;
    }
  }

  @Test
  void bothKnowTheSameWords() {
    var models = Arrays.asList(ChargeModel.values());

    assertThat(words("/properties/zuora/properties/billing"))
        .isEqualTo(texts(Stream.of(BillingMode.values())));
    String callouts = "/properties/zuora/properties/callouts/properties/";
    assertThat(words(callouts + "proof")).isEqualTo(texts(Stream.of(SecondProof.values())));
    assertThat(words(callouts + "algorithm")).isEqualTo(texts(Stream.of(Hmac.values())));
    assertThat(words(callouts + "encoding")).isEqualTo(texts(Stream.of(Encoding.values())));
    assertThat(words("/$defs/weekday"))
        .isEqualTo(texts(Stream.of(DayOfWeek.values()).map(day -> day.name().toLowerCase(ROOT))));
    assertThat(words("/$defs/quantity/properties/model"))
        .isEqualTo(texts(models.stream().filter(ChargeModel::counted)));
    assertThat(words("/$defs/price/properties/model"))
        .isEqualTo(texts(models.stream().filter(ChargeModel::priced)));
    assertThat(words("/properties/zuora/properties/version"))
        .allSatisfy(version -> Example.minimal().with("zuora.version", version).load());
  }

  private void writeDefaults(Example example, String path, String pointer, int count) {
    var defaults =
        schema.at(pointer).propertyStream().filter(key -> key.getValue().has("default")).toList();
    assertThat(defaults).hasSize(count);
    defaults.forEach(key -> example.with(path + "." + key.getKey(), yaml(key)));
  }

  private static String yaml(Map.Entry<String, JsonNode> key) {
    JsonNode usual = key.getValue().get("default");
    return usual.isArray() ? usual.toString() : usual.asText();
  }

  private List<String> keys(String pointer) {
    return schema.at(pointer).propertyStream().map(Map.Entry::getKey).toList();
  }

  private List<String> words(String pointer) {
    return schema.at(pointer).get("enum").valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> texts(Stream<?> words) {
    return words.map(Object::toString).toList();
  }
}
