package io.kommozuora.config;

/** What every number begins with that we choose for an account, an order or a subscription. */
public record NumberPrefix(String value) {
  public NumberPrefix {
    if (!value.matches("[A-Za-z0-9_-]{1,20}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no prefix; write up to 20 letters, digits, - or _".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
