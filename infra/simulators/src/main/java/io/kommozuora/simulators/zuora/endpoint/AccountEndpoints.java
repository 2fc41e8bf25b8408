package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.AccountForms;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.AccountMetrics;
import io.kommozuora.simulators.zuora.ordering.AccountChange;
import io.kommozuora.simulators.zuora.ordering.Accounts;
import io.kommozuora.simulators.zuora.ordering.Resource;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

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
  public void addTo(Paths paths) {
    paths
        .post("/v1/accounts", this::open)
        .get("/v1/accounts/{key}", this::read)
        .get("/v1/accounts/{key}/summary", this::summarize)
        .put("/v1/accounts/{key}", this::change);
  }

  private Reply open(Request request) {
    Body body =
        BodyCheck.checked(
            request.body(),
            AccountForms.create(request.version()),
            Resource.ACCOUNT_CREATE,
            site.tenant().customFields());
    return Replies.ok(opened(accounts.open(request.books(), body, request.version())));
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

  private Reply read(Request request) {
    Account account = account(request);
    AccountMetrics metrics = AccountMetrics.of(account, request.books());
    return Replies.ok(AccountJson.of(account, metrics).put("success", true));
  }

  private Reply summarize(Request request) {
    ObjectNode json = AccountSummaryJson.of(account(request), request.books());
    return Replies.ok(json.put("success", true));
  }

  private Reply change(Request request) {
    Body body =
        BodyCheck.checked(
            request.body(),
            AccountForms.change(),
            Resource.ACCOUNT_UPDATE,
            site.tenant().customFields());
    change.apply(request.books(), request.part("key"), body);
    return Replies.ok(Json.object().put("success", true));
  }

  private static Account account(Request request) {
    String key = request.part("key");
    return request.books().account(key).orElseThrow(() -> Refusal.notFound("account", key));
  }
}
