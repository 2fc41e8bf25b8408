package io.kommozuora.sandbox.cli;

/** The whole story, played once for all tests of this JVM: it takes a while. */
final class Performance {
  private static final Screen SCREEN = new Screen();
  private static final int EXIT_CODE =
      Shell.run(new SandboxCommand(SCREEN.out(), "the.log"), SCREEN.out());

  private Performance() {}

  static Screen screen() {
    return SCREEN;
  }

  static int exitCode() {
    return EXIT_CODE;
  }
}
