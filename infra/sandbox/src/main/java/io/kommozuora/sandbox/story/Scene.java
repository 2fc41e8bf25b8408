package io.kommozuora.sandbox.story;

/** Something that happens to deals, and what came of it. */
@FunctionalInterface
public interface Scene {
  /** Plays it to its end. */
  void play(Stage stage);
}
