package io.kommozuora.kommotoken.watch;

import io.kommozuora.aws.RotatingSecret;
import io.kommozuora.kommotoken.grant.Client;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.token.Secret;
import io.kommozuora.token.Vault;

/** What we have to show Kommo: the pair, and the integration it was granted to. */
public record Credentials(RotatingSecret secret, Vault vault, String clientSecret) {
  /** Both as they are now. */
  public Shown now() {
    return with(secret.current());
  }

  /** That version of the pair with the integration as it is now. */
  public Shown with(Secret pair) {
    return new Shown(pair, vault.read(clientSecret));
  }

  /** Has the pair replaced soon; a long-lived token is left alone. */
  void rotate(Pair pair) {
    if (!pair.isLongLived()) {
      vault.rotate(secret.name());
    }
  }

  /** Versions of both, read at one moment. */
  public record Shown(Secret stored, Secret integration) {
    public Pair pair() {
      return Pair.of(stored);
    }

    /**
     * Who the pair was granted to.
     *
     * @throws IllegalStateException when the integration's secret is not filled in
     */
    public Client client() {
      return Client.of(integration);
    }

    /** The same only while neither of them was replaced. */
    public String key() {
      return stored.version() + "/" + integration.version();
    }
  }
}
