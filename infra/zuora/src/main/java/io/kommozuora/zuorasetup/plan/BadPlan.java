package io.kommozuora.zuorasetup.plan;

import java.util.List;

/** The plan has mistakes; the message lists every one, each on a line of its own. */
public final class BadPlan extends RuntimeException {
  private final List<String> mistakes;

  BadPlan(String source, List<String> mistakes) {
    super(message(source, mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Each mistake: where, what, and what would be accepted. */
  public List<String> mistakes() {
    return mistakes;
  }

  private static String message(String source, List<String> mistakes) {
    String count = mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
    return source + " has " + count + ":\n" + String.join("\n", mistakes);
  }
}
