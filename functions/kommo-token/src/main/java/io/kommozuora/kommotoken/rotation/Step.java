package io.kommozuora.kommotoken.rotation;

import java.util.stream.Stream;

/** The steps of a rotation, in their order. */
public enum Step {
  CREATE("createSecret"),
  SET("setSecret"),
  TEST("testSecret"),
  FINISH("finishSecret");

  private final String word;

  Step(String word) {
    this.word = word;
  }

  /**
   * The step Secrets Manager calls so.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Step of(String word) {
    return Stream.of(values())
        .filter(step -> step.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a rotation has no step " + word));
  }
}
