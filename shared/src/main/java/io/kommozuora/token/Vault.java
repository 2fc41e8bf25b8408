package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;

/** Where secrets are kept; each secret is one JSON object. */
public interface Vault {
  /** The secret as it is now, read from the vault each time. */
  Secret read(String secret);

  /** Replaces the secret for everybody. */
  void write(String secret, JsonNode value);

  /**
   * Asks whoever rotates the secret to do it now, and does not wait for it.
   *
   * @return whether a rotation is under way; not where nobody rotates the secret
   */
  boolean rotate(String secret);
}
