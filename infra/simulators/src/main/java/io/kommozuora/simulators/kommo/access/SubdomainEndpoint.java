package io.kommozuora.simulators.kommo.access;

import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;

/**
 * {@code GET /oauth2/account/current/subdomain}: where the account of a refresh token is; asking
 * does not use the token.
 */
public final class SubdomainEndpoint {
  public static final String PATH = "/oauth2/account/current/subdomain";

  private final Account account;
  private final Access access;

  /** The endpoint for one account. */
  public SubdomainEndpoint(Account account, Access access) {
    this.account = account;
    this.access = access;
  }

  /** Answers with what the vendor's client reads. */
  public Reply answer(Call call) {
    boolean known = call.header("X-Refresh-Token").filter(access.tokens()::refreshable).isPresent();
    return known ? found() : TokenEndpoint.refused(401, "Token has been revoked");
  }

  private Reply found() {
    var host = access.host();
    return Reply.of(
        200,
        "application/json",
        Json.object()
            .put("id", account.id())
            .put("subdomain", host.subdomain(account.subdomain()))
            .put("domain", host.current())
            .put("top_level_domain", "com")
            .toString());
  }
}
