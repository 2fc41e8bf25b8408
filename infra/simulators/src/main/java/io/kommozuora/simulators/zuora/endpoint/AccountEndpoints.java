package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.body.AccountForms;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.ordering.AccountChange;
import io.kommozuora.simulators.zuora.ordering.Accounts;
import io.kommozuora.simulators.zuora.ordering.Resource;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Json;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Request;
import io.kommozuora.simulators.zuora.wire.Routes;

/** Accounts: opened, read and changed. */
public final class AccountEndpoints implements Endpoints {
  private final Site site;
  private final Accounts accounts;
  private final AccountChange change;

  public AccountEndpoints(Site site) {
    this.site = site;
    this.accounts = new Accounts(site);
    this.change = new AccountChange(site);
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .post("/v1/accounts", this::open)
        .get("/v1/accounts/{key}", this::read)
        .put("/v1/accounts/{key}", this::change);
  }

  private Answer open(Request request) {
    Body body =
        BodyCheck.checked(
            request.body(),
            AccountForms.create(request.version()),
            Resource.ACCOUNT_CREATE,
            site.tenant().customFields());
    return Answer.ok(opened(accounts.open(request.books(), body, request.version())));
  }

  private static ObjectNode opened(Accounts.Opened opened) {
    Account account = opened.account();
    ObjectNode json = Json.object().put("success", true).put("accountId", account.id());
    json.put("accountNumber", account.number());
    json.put("billToContactId", account.billTo().id());
    json.put("soldToContactId", account.soldTo().id());
    account.paymentMethodId().ifPresent(id -> json.put("paymentMethodId", id));
    opened
        .subscription()
        .ifPresent(subscription -> ChangedJson.add(json, subscription, opened.billed()));
    return json;
  }

  private Answer read(Request request) {
    return Answer.ok(AccountJson.of(account(request)).put("success", true));
  }

  private Answer change(Request request) {
    Body body =
        BodyCheck.checked(
            request.body(),
            AccountForms.change(),
            Resource.ACCOUNT_UPDATE,
            site.tenant().customFields());
    change.apply(request.books(), request.part("key"), body);
    return Answer.ok(Json.object().put("success", true));
  }

  private static Account account(Request request) {
    String key = request.part("key");
    return request.books().account(key).orElseThrow(() -> Refusal.notFound("account", key));
  }
}
