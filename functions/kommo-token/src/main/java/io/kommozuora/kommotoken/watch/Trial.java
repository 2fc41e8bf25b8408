package io.kommozuora.kommotoken.watch;

import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommotoken.grant.Pair;
import java.util.function.Function;

/** Tries a pair out: it must open the configured account. */
public final class Trial {
  private final Function<Pair, KommoClient> clients;
  private final long account;

  /**
   * A trial for one account.
   *
   * @param clients make a client that signs with the pair
   */
  public Trial(Function<Pair, KommoClient> clients, long account) {
    this.clients = clients;
    this.account = account;
  }

  /**
   * Opens the account.
   *
   * @throws io.kommozuora.http.ApiException.Refused when Kommo does not take the token
   * @throws WrongAccountException when it opens another account
   */
  public void of(Pair pair) {
    long found = clients.apply(pair).account();
    if (found != account) {
      throw new WrongAccountException(found, account);
    }
  }
}
