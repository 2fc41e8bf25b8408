package io.kommozuora.simulators.zuora.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The ways to compare two values. */
enum Comparison {
  EQUAL("==") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return same(left, right);
    }
  },
  UNEQUAL("!=") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return !same(left, right);
    }
  },
  LESS("<") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return comparable(left, right) && order(left, right) < 0;
    }
  },
  AT_MOST("<=") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return comparable(left, right) && order(left, right) <= 0;
    }
  },
  MORE(">") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return comparable(left, right) && order(left, right) > 0;
    }
  },
  AT_LEAST(">=") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return comparable(left, right) && order(left, right) >= 0;
    }
  },
  STARTS_WITH("=^") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return left.isTextual() && left.asText().startsWith(right.asText());
    }
  },
  IN("=~") {
    @Override
    boolean holds(JsonNode left, JsonNode right) {
      return right.isArray()
          ? StreamSupport.stream(right.spliterator(), false).anyMatch(each -> same(left, each))
          : left.isTextual() && left.asText().matches(right.asText());
    }
  };

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  abstract boolean holds(JsonNode left, JsonNode right);

  static Comparison of(Token token) {
    for (Comparison comparison : values()) {
      if (token.is(comparison.sign)) {
        return comparison;
      }
    }
    throw new Condition.Unreadable("no comparison: " + token.text());
  }

  private static boolean same(JsonNode left, JsonNode right) {
    if (absent(left) || absent(right)) {
      return absent(left) && absent(right);
    }
    boolean numbers = left.isNumber() && right.isNumber();
    return numbers
        ? (comparable(left, right) && order(left, right) == 0)
        : left.asText().equals(right.asText());
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Zuora warns that a whole number compared with a decimal field may fail; here it does. */
  private static boolean comparable(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.isIntegralNumber() == right.isIntegralNumber();
    }
    return left.isTextual() && right.isTextual();
  }

  private static int order(JsonNode left, JsonNode right) {
    return left.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : left.asText().compareTo(right.asText());
  }
}
