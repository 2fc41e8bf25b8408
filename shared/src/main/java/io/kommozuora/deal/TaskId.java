package io.kommozuora.deal;

/** The id Kommo gives a task. */
public record TaskId(long value) {
  public TaskId {
    if (value <= 0) {
      throw new IllegalArgumentException("a task id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
