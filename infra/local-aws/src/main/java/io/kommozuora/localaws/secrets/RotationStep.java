package io.kommozuora.localaws.secrets;

/** What a rotation function is asked to do, in this order. */
public enum RotationStep {
  CREATE("createSecret"),
  SET("setSecret"),
  TEST("testSecret"),
  FINISH("finishSecret");

  private final String word;

  RotationStep(String word) {
    this.word = word;
  }

  /** The step as the function reads it. */
  public String word() {
    return word;
  }
}
