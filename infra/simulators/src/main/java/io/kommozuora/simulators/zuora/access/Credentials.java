package io.kommozuora.simulators.zuora.access;

import org.jspecify.annotations.Nullable;

/** The OAuth client of an API user. */
public record Credentials(String clientId, String clientSecret) {
  public static final Credentials SAMPLE =
      new Credentials("7f1d6c52-4a0e-4a8c-9f55-3b1c8a4be001", "sample=secret+of/42=characters");

  public Credentials {
    if (clientId.length() != 36 || clientSecret.length() > 42) {
      throw new IllegalArgumentException("A client id has 36 characters, a secret at most 42");
    }
  }

  boolean match(@Nullable String id, @Nullable String secret) {
    return clientId.equals(id) && clientSecret.equals(secret);
  }

  @Override
  public String toString() {
    return "Credentials[clientId=" + clientId + "]";
  }
}
