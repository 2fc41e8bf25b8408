package io.kommozuora.deal;

/** The id Kommo gives a user; 0 stands for a robot. */
public record UserId(long value) {
  public UserId {
    if (value < 0) {
      throw new IllegalArgumentException("a user id is not negative, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
