package io.kommozuora.sandbox.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a person would see of the command. */
final class Screen {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  PrintStream out() {
    return out;
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  List<String> lines() {
    return text().lines().toList();
  }

  /** The only line that says this. */
  String line(String part) {
    List<String> found = all(part);
    if (found.size() != 1) throw new AssertionError(part + " in " + found + " of:\n" + text());
    return found.getFirst();
  }

  /** All lines that say this, in their order. */
  List<String> all(String part) {
    return lines().stream().filter(line -> line.contains(part)).toList();
  }
}
