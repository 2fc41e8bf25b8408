package io.kommozuora.sandbox.cli;

import java.io.PrintStream;

/** Where the sandbox's process begins. */
final class Main {
  private Main() {}

  static void main(String[] args) {
    PrintStream out = System.out;
    FunctionLog log = FunctionLog.usual();
    log.takeOver();
    System.exit(Shell.run(new SandboxCommand(out, log.file().toString()), out, args));
  }
}
