package io.kommozuora.simulators.zuora.condition;

import java.util.Set;

/** A condition that was understood: whether it holds, and the names it asks for. */
public record Condition(String text, Rule rule, Set<String> names) {
  /** Decides by what the names stand for. */
  @FunctionalInterface
  interface Rule {
    boolean holds(Names names);
  }

  public Condition {
    names = Set.copyOf(names);
  }

  /** Reads the text, or throws {@link Unreadable}. */
  public static Condition parse(String text) {
    return new Parser(Token.all(text)).condition(text);
  }

  public boolean holds(Names values) {
    return rule.holds(values);
  }

  /** The text is no condition. */
  public static final class Unreadable extends RuntimeException {
    Unreadable(String why) {
      super(why);
    }
  }
}
