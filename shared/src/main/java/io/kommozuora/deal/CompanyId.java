package io.kommozuora.deal;

/** The id Kommo gives a company. */
public record CompanyId(long value) {
  public CompanyId {
    if (value <= 0) {
      throw new IllegalArgumentException("a company id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
