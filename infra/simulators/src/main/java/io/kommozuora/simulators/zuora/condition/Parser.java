package io.kommozuora.simulators.zuora.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.simulators.server.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a condition: or binds loosest, then and, then not and parentheses, then comparisons. */
final class Parser {
  private final List<Token> tokens;
  private final Set<String> names = new HashSet<>();
  private int at;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Condition condition(String text) {
    Condition.Rule rule = or();
    if (next().kind() != Token.Kind.END) {
      throw unexpected();
    }
    return new Condition(text, rule, names);
  }

  private Condition.Rule or() {
    Condition.Rule left = and();
    while (took("||")) {
      Condition.Rule first = left;
      Condition.Rule second = and();
      left = values -> first.holds(values) || second.holds(values);
    }
    return left;
  }

  private Condition.Rule and() {
    Condition.Rule left = not();
    while (took("&&")) {
      Condition.Rule first = left;
      Condition.Rule second = not();
      left = values -> first.holds(values) && second.holds(values);
    }
    return left;
  }

  private Condition.Rule not() {
    if (took("!")) {
      Condition.Rule inner = not();
      return values -> !inner.holds(values);
    }
    if (took("(")) {
      Condition.Rule inner = or();
      need(")");
      return inner;
    }
    return comparison();
  }

  private Condition.Rule comparison() {
    Operand left = operand();
    Comparison comparison = Comparison.of(take());
    Operand right = operand();
    return values -> comparison.holds(left.value(values), right.value(values));
  }

  private Operand operand() {
    if (next().is("[")) {
      JsonNode list = list();
      return _ -> list;
    }
    if (next().kind() == Token.Kind.NAME) {
      return name(take().text());
    }
    JsonNode literal = literal();
    return _ -> literal;
  }

  private Operand name(String name) {
    return switch (name) {
      case "true", "false" -> _ -> BooleanNode.valueOf(name.equals("true"));
      case "null" -> _ -> NullNode.getInstance();
      default -> {
        names.add(name);
        yield values -> values.value(name);
      }
    };
  }

  private JsonNode list() {
    need("[");
    ArrayNode list = Json.array();
    do {
      list.add(literal());
    } while (took(","));
    need("]");
    return list;
  }

  private JsonNode literal() {
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> TextNode.valueOf(token.text());
      case NUMBER -> number(token.text());
      default -> throw unexpectedBefore();
    };
  }

  private static JsonNode number(String text) {
    return text.contains(".")
        ? DecimalNode.valueOf(new BigDecimal(text))
        : IntNode.valueOf(Integer.parseInt(text));
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = next();
    if (token.kind() == Token.Kind.END) {
      throw unexpected();
    }
    at++;
    return token;
  }

  private boolean took(String sign) {
    boolean there = next().is(sign);
    if (there) {
      at++;
    }
    return there;
  }

  private void need(String sign) {
    if (!took(sign)) {
      throw unexpected();
    }
  }

  private Condition.Unreadable unexpected() {
    return new Condition.Unreadable("unexpected: " + next().text());
  }

  private Condition.Unreadable unexpectedBefore() {
    return new Condition.Unreadable("unexpected: " + tokens.get(at - 1).text());
  }
}
