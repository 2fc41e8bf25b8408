package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;

/** One condition of an Object Query, such as "crmid.EQ:4711"; texts match in any case. */
record Filter(String field, String operator, String value) implements Predicate<JsonNode> {
  private static final Collation TEXTS_IN_ANY_CASE = new Collation(Filter::folded);

  @Override
  public boolean test(JsonNode row) {
    JsonNode actual = row.path(field);
    int order = TEXTS_IN_ANY_CASE.compare(actual, value);
    return switch (operator) {
      case "EQ" -> order == 0;
      case "NE" -> order != 0;
      case "SW" -> folded(actual.asText("")).startsWith(folded(value));
      case "GT" -> order > 0;
      case "GE" -> order >= 0;
      case "LT" -> order < 0;
      default -> order <= 0;
    };
  }

  boolean equal() {
    return operator.equals("EQ");
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
