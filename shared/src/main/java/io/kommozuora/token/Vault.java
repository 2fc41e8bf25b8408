package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;

/** Where secrets are kept; each secret is one JSON object. */
public interface Vault {
  /** The secret as it is now, read from the vault each time. */
  JsonNode read(String secret);

  /** Replaces the secret for everybody. */
  void write(String secret, JsonNode value);
}
