package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParametersTest {
  private final Map<String, JsonNode> parameters = TEMPLATE.section("Parameters");

  @Test
  void everyParameterIsExplainedAndBounded() {
    assertThat(parameters)
        .allSatisfy(
            (name, parameter) -> {
              assertThat(parameter.path("Description").asText()).hasSizeGreaterThan(20);
              assertThat(List.of("AllowedPattern", "AllowedValues", "MinValue"))
                  .anyMatch(parameter::has);
            });
  }

  @Test
  void onlyTheKommoAccountMustBeNamed() {
    assertThat(parameters.keySet())
        .filteredOn(name -> !parameter(name).has("Default"))
        .containsExactly("KommoBaseUrl");
  }

  @Test
  void everyDefaultIsAllowed() {
    assertThat(parameters)
        .allSatisfy(
            (name, parameter) -> {
              String value = parameter.path("Default").asText();
              if (parameter.has("AllowedPattern") && parameter.has("Default")) {
                assertThat(value).containsPattern(parameter.path("AllowedPattern").asText());
              }
              if (parameter.has("AllowedValues")) {
                assertThat(parameter.path("AllowedValues")).contains(parameter.path("Default"));
              }
            });
  }

  @Test
  void kommoIsLoggedInToInOneOfTwoWays() {
    assertThat(parameter("KommoLogin").path("AllowedValues"))
        .extracting(JsonNode::asText)
        .containsExactly("long-lived-token", "oauth");
    assertThat(parameter("KommoLogin").path("Default").asText()).isEqualTo("long-lived-token");
  }

  @ParameterizedTest
  @CsvSource({
    "KommoBaseUrl, https://example.kommo.com, true",
    "KommoBaseUrl, https://my-shop2.kommo.com, true",
    "KommoBaseUrl, https://example.kommo.com/, false",
    "KommoBaseUrl, http://example.kommo.com, false",
    "KommoBaseUrl, https://.kommo.com, false",
    "KommoBaseUrl, https://example.kommo.com.evil.example, false",
    "AlarmEmail, ops@example.com, true",
    "AlarmEmail, ops, false",
    "AlarmTopicArn, arn:aws:sns:eu-central-1:123456789012:ops, true",
    "AlarmTopicArn, ops, false",
    "ZuoraSignatureHeader, X-Hmac, true",
    "ZuoraSignatureHeader, x}y, false"
  })
  void aMistypedParameterIsRefused(String name, String value, boolean allowed) {
    Pattern pattern = Pattern.compile(parameter(name).path("AllowedPattern").asText());

    assertThat(pattern.matcher(value).find()).isEqualTo(allowed);
  }

  @Test
  void everyOutputIsExplained() {
    assertThat(TEMPLATE.section("Outputs"))
        .hasSizeGreaterThan(10)
        .allSatisfy((name, output) -> assertThat(output.path("Description").asText()).isNotEmpty());
  }

  private static JsonNode parameter(String name) {
    return TEMPLATE.tree().at("/Parameters").required(name);
  }
}
