package io.kommozuora.zuorasetup.cli;

import io.kommozuora.zuorasetup.setup.Change;
import io.kommozuora.zuorasetup.setup.Report;
import io.kommozuora.zuorasetup.tenant.Kind;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Prints a line for each thing, and at the end what else is to be seen to. */
final class Screen implements Report {
  private final PrintStream out;
  private final UnaryOperator<String> withoutSecrets;
  private final boolean dry;
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private final Set<String> notes = new LinkedHashSet<>();

  Screen(PrintStream out, UnaryOperator<String> withoutSecrets, boolean dry) {
    this.out = out;
    this.withoutSecrets = withoutSecrets;
    this.dry = dry;
  }

  @Override
  public void settled(Change change, Kind kind, String name, String detail) {
    counts.merge(change, 1, Integer::sum);
    String line = "%-12s  %-16s  %s".formatted(word(change), kind, name);
    print(detail.isEmpty() ? line : line + ": " + detail);
  }

  @Override
  public void noted(String sentence) {
    notes.add(sentence);
  }

  /** Prints the notes, and how many things became what. */
  void close() {
    notes.forEach(note -> print("Note: " + note));
    counts.forEach((change, count) -> print(count + " " + word(change)));
  }

  private String word(Change change) {
    return switch (change) {
      case CREATED -> dry ? "would create" : "created";
      case UPDATED -> dry ? "would update" : "updated";
      case UNCHANGED -> "unchanged";
      case FAILED -> "FAILED";
      case LEFT_OUT -> "left out";
    };
  }

  private void print(String line) {
    out.println(withoutSecrets.apply(line).replaceAll("\\p{Cntrl}+", " "));
  }
}
