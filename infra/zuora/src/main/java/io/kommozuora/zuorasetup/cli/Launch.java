package io.kommozuora.zuorasetup.cli;

import java.nio.file.Path;

/** Says in two lines how to start the command: with which java, and on which class path. */
final class Launch {
  private Launch() {}

  static void main() {
    IO.println(Path.of(System.getProperty("java.home"), "bin", "java"));
    IO.println(System.getProperty("java.class.path"));
  }
}
