package io.kommozuora.kommotoken.rotation;

import io.kommozuora.http.ApiException;
import io.kommozuora.kommotoken.grant.Grants;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.kommotoken.watch.Credentials;
import java.util.UUID;

/** Connects the account, for the first time or again, with a code a person copied from Kommo. */
public final class Connection {
  private final Rotation rotation;
  private final Credentials credentials;
  private final Grants grants;

  public Connection(Rotation rotation, Credentials credentials, Grants grants) {
    this.rotation = rotation;
    this.credentials = credentials;
    this.grants = grants;
  }

  /**
   * Turns the code into the current pair.
   *
   * @throws IllegalArgumentException when Kommo does not take the code
   */
  public void connect(String code) {
    rotation.alone(() -> rotation.adopt(pair(code.strip()), UUID.randomUUID().toString()));
  }

  private Pair pair(String code) {
    try {
      return grants.exchange(credentials.now().client(), code);
    } catch (ApiException.Rejected e) {
      throw new IllegalArgumentException(
          "Kommo does not take the code (%s): it lives 20 minutes and is good once; copy a new one"
              .formatted(e.getMessage()));
    }
  }
}
