package io.kommozuora.token;

import io.kommozuora.http.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * Kommo's token as an operator or a rotation put it into the vault under {@code accessToken}: kept
 * in memory, and read again when Kommo refuses it.
 */
public final class KommoToken implements TokenSource {
  private final Vault vault;
  private final String secret;
  private @Nullable String current;

  public KommoToken(Vault vault, String secret) {
    this.vault = vault;
    this.secret = secret;
  }

  @Override
  public synchronized String bearer() {
    if (current == null) {
      // An operator may have pasted the end of the line with it.
      current = vault.read(secret).path("accessToken").asText("").strip();
    }
    return current;
  }

  @Override
  public synchronized void renew(String rejected) {
    if (rejected.equals(current)) {
      current = null;
    }
  }
}
