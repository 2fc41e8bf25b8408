package io.kommozuora.zuorasetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1}                     | {"a": 1.0, "b": 2}
          {"a": "x"}                   | {"a": "x"}
          {"a": false}                 | {}
          {"a": {}}                    | {"a": null}
          {"a": ["x", "y"]}            | {"a": ["y", "x"]}
          {"a": {"b": true}}           | {"a": {"b": true, "id": "z"}}
          {"a": "{\\"x\\":1}"}         | {"a": "{ \\"x\\": 1 }"}
          """)
  void theSameInOtherWords(String wanted, String found) {
    assertThat(Difference.between((ObjectNode) json(wanted), json(found))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1}                     | {"a": 2}                 | a
          {"a": true}                  | {}                       | a
          {"a": true}                  | {"a": null}              | a
          {"a": false}                 | {"a": true}              | a
          {"a": ["x"]}                 | {"a": ["x", "y"]}        | a
          {"a": ["x"]}                 | {"a": []}                | a
          {"a": {"b": {"c": 1}}}       | {"a": {"b": {"c": 2}}}   | a.b.c
          {"a": {"b": 1}}              | {"a": "text"}            | a
          {"a": "{\\"x\\":1}"}         | {"a": "{\\"x\\":2}"}     | a
          {"a": "{{x}}"}               | {"a": "{{y}}"}           | a
          {"a": "x"}                   | {"a": "X"}               | a
          """)
  void whatDiffersIsNamedByItsPath(String wanted, String found, String path) {
    assertThat(Difference.between((ObjectNode) json(wanted), json(found))).containsExactly(path);
  }

  @Test
  void whatIsNotThereContradictsNothing() {
    ObjectNode wanted = (ObjectNode) json("{\"a\": 1, \"b\": {\"c\": \"x\"}, \"d\": 2}");

    assertThat(Difference.contradictions(wanted, json("{\"a\": null, \"b\": {\"c\": \"y\"}}")))
        .containsExactly("b.c");
  }

  private static JsonNode json(String text) {
    try {
      return JsonHttp.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
