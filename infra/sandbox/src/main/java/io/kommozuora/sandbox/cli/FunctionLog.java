package io.kommozuora.sandbox.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that takes everything the function, and whoever else is inside, prints. */
record FunctionLog(Path file) {
  private static final Path USUAL = Path.of("infra", "sandbox", "target", "function.log");

  static FunctionLog usual() {
    return new FunctionLog(USUAL);
  }

  /** Sends the process's own output there, before anybody has taken hold of it. */
  void takeOver() {
    PrintStream log = open();
    System.setOut(log);
    System.setErr(log);
  }

  private PrintStream open() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
