package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed query: "select fields from Object where field = 'value' and …", keywords lower case. */
record Zoql(List<String> fields, String object, List<Condition> conditions) {
  private static final int MOST_CONDITIONS = 200;
  private static final Pattern QUERY =
      Pattern.compile("select\\s+(.+?)\\s+from\\s+(\\w+)(?:\\s+where\\s+(.+))?", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile(
          "(\\w+)\\s*(!=|<=|>=|=|<|>)\\s*('(?:[^'\\\\]|\\\\.)*'|[\\w.+-]+)\\s*(and\\s+|$)");
  private static final Collation EXACT = new Collation(UnaryOperator.identity());
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  /** One comparison with a literal. */
  record Condition(String field, String operator, String value) {
    boolean equal() {
      return operator.equals("=");
    }

    /** Whether it holds for what the field has; nothing is neither less nor more. */
    boolean holds(JsonNode actual) {
      int order = EXACT.compare(actual, value);
      return switch (operator) {
        case "=" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> !actual.isMissingNode() && order < 0;
        case "<=" -> !actual.isMissingNode() && order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }

  static Zoql parse(String text) {
    Matcher query = QUERY.matcher(text.strip());
    if (!query.matches()) {
      throw malformed("You have an error in your ZOQL syntax");
    }
    List<String> fields = Arrays.stream(query.group(1).split(",")).map(String::strip).toList();
    String where = query.group(3);
    return new Zoql(fields, query.group(2), where == null ? List.of() : conditions(where));
  }

  private static List<Condition> conditions(String where) {
    List<Condition> conditions = new ArrayList<>();
    Matcher matcher = CONDITION.matcher(where);
    int read = 0;
    while (read < where.length() && matcher.find(read) && matcher.start() == read) {
      conditions.add(condition(matcher));
      read = matcher.end();
    }
    if (read < where.length() || where.strip().endsWith(" and")) {
      throw malformed("You have an error in your ZOQL syntax");
    }
    if (conditions.size() > MOST_CONDITIONS) {
      throw malformed("There are more than 200 conditions");
    }
    return conditions;
  }

  private static Condition condition(Matcher matcher) {
    return new Condition(matcher.group(1), matcher.group(2), unquoted(matcher.group(3)));
  }

  private static String unquoted(String literal) {
    return literal.startsWith("'")
        ? ESCAPED.matcher(literal.substring(1, literal.length() - 1)).replaceAll("$1")
        : literal;
  }

  private static Refusal malformed(String message) {
    return Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, message);
  }
}
