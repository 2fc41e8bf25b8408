package io.kommozuora.simulators.zuora;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.access.AnswerHeaders;
import io.kommozuora.simulators.zuora.access.Credentials;
import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.access.Router;
import io.kommozuora.simulators.zuora.access.TokenDoor;
import io.kommozuora.simulators.zuora.access.TokenEndpoint;
import io.kommozuora.simulators.zuora.access.Tokens;
import io.kommozuora.simulators.zuora.endpoint.AccountEndpoints;
import io.kommozuora.simulators.zuora.endpoint.CalloutHistoryEndpoints;
import io.kommozuora.simulators.zuora.endpoint.CatalogEndpoints;
import io.kommozuora.simulators.zuora.endpoint.Endpoints;
import io.kommozuora.simulators.zuora.endpoint.EntityEndpoints;
import io.kommozuora.simulators.zuora.endpoint.EventEndpoints;
import io.kommozuora.simulators.zuora.endpoint.MoneyEndpoints;
import io.kommozuora.simulators.zuora.endpoint.NotificationEndpoints;
import io.kommozuora.simulators.zuora.endpoint.OrderEndpoints;
import io.kommozuora.simulators.zuora.endpoint.SubscriptionEndpoints;
import io.kommozuora.simulators.zuora.endpoint.UsageEndpoints;
import io.kommozuora.simulators.zuora.endpoint.UsageRecordEndpoints;
import io.kommozuora.simulators.zuora.notification.Notifications;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.query.ObjectQuery;
import io.kommozuora.simulators.zuora.query.QueryObject;
import io.kommozuora.simulators.zuora.query.QueryObjects;
import io.kommozuora.simulators.zuora.query.UsageQueries;
import io.kommozuora.simulators.zuora.query.ZoqlEndpoints;
import io.kommozuora.simulators.zuora.tenant.CustomFields;
import io.kommozuora.simulators.zuora.trouble.ConcurrencyDoor;
import io.kommozuora.simulators.zuora.trouble.Gate;
import io.kommozuora.simulators.zuora.trouble.IdempotencyKeys;
import io.kommozuora.simulators.zuora.trouble.LateOrders;
import io.kommozuora.simulators.zuora.trouble.RateDoor;
import io.kommozuora.simulators.zuora.trouble.Throttle;
import io.kommozuora.simulators.zuora.usage.UsageImports;
import java.util.List;

/** The layers of the API around the endpoints, in order. */
final class ZuoraApi implements Responder {
  private final Entities entities;
  private final Tokens tokens;
  private final Throttle throttle;
  private final Gate gate;
  private final LateOrders lateOrders;
  private final Responder front;

  ZuoraApi(Site site, Credentials credentials, Notifications notifications, UsageImports imports) {
    this.tokens = new Tokens(site.clock());
    this.entities = new Entities(site.tenant(), tokens, notifications.notifier()::entered);
    this.throttle = new Throttle(site.clock());
    this.gate = new Gate(router(site, notifications, imports));
    Responder behindKeys = new RateDoor(throttle, true, gate);
    this.lateOrders = new LateOrders(site.clock(), new IdempotencyKeys(site.clock(), behindKeys));
    Responder known = new TokenDoor(tokens, lateOrders);
    Responder limited =
        new RateDoor(throttle, false, new TokenEndpoint(credentials, site.tenant(), tokens, known));
    this.front = new AnswerHeaders(throttle, new ConcurrencyDoor(throttle, limited));
  }

  @Override
  public Reply answer(Call call) {
    lateOrders.settle();
    return front.answer(call);
  }

  Entities entities() {
    return entities;
  }

  Tokens tokens() {
    return tokens;
  }

  Throttle throttle() {
    return throttle;
  }

  Gate gate() {
    return gate;
  }

  LateOrders lateOrders() {
    return lateOrders;
  }

  private Router router(Site site, Notifications notifications, UsageImports imports) {
    Router router = new Router(site.tenant(), entities);
    endpoints(site, notifications, imports).forEach(endpoints -> endpoints.addTo(router));
    return router;
  }

  private static List<Endpoints> endpoints(
      Site site, Notifications notifications, UsageImports imports) {
    CustomFields customFields = site.tenant().customFields();
    QueryObject accounts = QueryObjects.accounts();
    QueryObject subscriptions = QueryObjects.subscriptions();
    UsageQueries usage = new UsageQueries(site.tenant());
    QueryObject ratePlans = QueryObjects.ratePlans(site.catalog());
    return List.of(
        new OrderEndpoints(site),
        new AccountEndpoints(site),
        new SubscriptionEndpoints(site),
        new MoneyEndpoints(site.tenant()),
        new UsageEndpoints(site.tenant(), imports),
        new UsageRecordEndpoints(site),
        new CatalogEndpoints(site),
        new EntityEndpoints(site.tenant()),
        new EventEndpoints(notifications),
        new NotificationEndpoints(notifications),
        new CalloutHistoryEndpoints(notifications, site.tenant(), site.clock()),
        new ObjectQuery("accounts", accounts, customFields),
        new ObjectQuery("subscriptions", subscriptions, customFields),
        new ObjectQuery("orders", QueryObjects.orders(), customFields),
        new ObjectQuery("product-rate-plans", ratePlans, customFields),
        new ObjectQuery("invoices", QueryObjects.invoices(), customFields),
        new ObjectQuery("payments", QueryObjects.payments(), customFields),
        new ObjectQuery("usages", usage.byFilter(), customFields),
        new ZoqlEndpoints(
            List.of(
                accounts,
                subscriptions,
                ratePlans,
                QueryObjects.profiles(),
                usage.byZoql(),
                usage.imports()),
            customFields));
  }
}
