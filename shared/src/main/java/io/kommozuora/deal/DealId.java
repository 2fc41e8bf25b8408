package io.kommozuora.deal;

/** The id Kommo gives a deal; Kommo's API calls the deal a lead. */
public record DealId(long value) {
  public DealId {
    if (value <= 0) {
      throw new IllegalArgumentException("a deal id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
