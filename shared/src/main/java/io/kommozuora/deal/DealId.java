package io.kommozuora.deal;

import java.util.Optional;

/** The id Kommo gives a deal; Kommo's API calls the deal a lead. */
public record DealId(long value) {
  public DealId {
    if (value <= 0) {
      throw new IllegalArgumentException("a deal id is positive, not " + value);
    }
  }

  /** The id that somebody else keeps; empty when the text can be none. */
  public static Optional<DealId> read(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new DealId(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
