package io.kommozuora.sandbox.story;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.invariants.Aftermath;
import io.kommozuora.sandbox.invariants.Checklist;
import java.io.PrintStream;
import java.util.List;

/** Plays scenes, tells them as a table, and checks what must hold after them. */
public final class Story {
  private final Sandbox sandbox;
  private final PrintStream out;

  /** A story in the sandbox, told there. */
  public Story(Sandbox sandbox, PrintStream out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  /** Plays the scenes, one after the other; true when all went well. */
  public boolean play(List<Scene> scenes) {
    Table table = new Table(out);
    Stage stage = new Stage(sandbox, table);
    table.head();
    boolean played = true;
    for (Scene scene : scenes) {
      played &= played(scene, stage, table);
    }
    played &= played(Stage::settle, stage, table);
    out.println();
    boolean held = new Checklist(out).check(new Aftermath(sandbox, stage.cast(), stage.finance()));
    return played && held;
  }

  private static boolean played(Scene scene, Stage stage, Table table) {
    try {
      scene.play(stage);
      return true;
    } catch (Stalled e) {
      table.note("FAILED: waited in vain until " + e.getMessage());
      return false;
    }
  }
}
