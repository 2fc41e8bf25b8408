package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;

/** One condition of an Object Query, such as "crmid.EQ:4711"; texts match in any case. */
record Filter(String field, String operator, String value) implements Predicate<JsonNode> {
  @Override
  public boolean test(JsonNode row) {
    String actual = folded(row.path(field).asText(""));
    String wanted = folded(value);
    return switch (operator) {
      case "EQ" -> actual.equals(wanted);
      case "NE" -> !actual.equals(wanted);
      case "SW" -> actual.startsWith(wanted);
      case "GT" -> actual.compareTo(wanted) > 0;
      case "GE" -> actual.compareTo(wanted) >= 0;
      case "LT" -> actual.compareTo(wanted) < 0;
      default -> actual.compareTo(wanted) <= 0;
    };
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
