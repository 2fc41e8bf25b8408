package io.kommozuora.deal;

/** The name a plan goes by in the configuration, in notes and in the ledger. */
public record PlanKey(String value) {
  public PlanKey {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,49}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no plan's name; write up to 50 letters, digits, - or _".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
