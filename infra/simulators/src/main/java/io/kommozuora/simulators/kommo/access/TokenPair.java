package io.kommozuora.simulators.kommo.access;

/** What the token endpoint hands out. */
public record TokenPair(String access, String refresh) {
  @Override
  public String toString() {
    return "TokenPair[redacted]";
  }
}
