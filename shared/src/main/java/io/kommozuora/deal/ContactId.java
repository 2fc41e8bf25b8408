package io.kommozuora.deal;

/** The id Kommo gives a contact. */
public record ContactId(long value) {
  public ContactId {
    if (value <= 0) {
      throw new IllegalArgumentException("a contact id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
