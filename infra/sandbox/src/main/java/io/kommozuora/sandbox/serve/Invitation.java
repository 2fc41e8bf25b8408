package io.kommozuora.sandbox.serve;

import io.kommozuora.sandbox.Sandbox;
import java.io.PrintStream;

/** Says where everything listens and what to try. */
public final class Invitation {
  private final Sandbox sandbox;

  public Invitation(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Prints the addresses, then the commands. */
  public void print(PrintStream out) {
    out.println();
    address(out, "hooks go to", sandbox.hookUrl());
    address(out, "Kommo's API", sandbox.kommo().baseUrl() + "/api/v4");
    address(out, "Kommo's control", sandbox.kommo().baseUrl() + "/_control");
    address(out, "Zuora's API", sandbox.zuora().baseUrl() + "/v1");
    address(out, "Zuora's control", sandbox.zuora().baseUrl() + "/_control");
    for (Hint hint : new Hints(sandbox).all()) {
      out.printf("%n# %s%n%s%n", hint.purpose(), hint.command());
    }
    out.printf("%n  Ctrl-C ends it.%n");
  }

  private static void address(PrintStream out, String what, String where) {
    out.printf("  %-16s %s%n", what, where);
  }
}
