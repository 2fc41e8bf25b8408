package io.kommozuora.simulators.zuora.moment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.ordering.ClassicSubscriptions;
import io.kommozuora.simulators.zuora.ordering.Orders;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.ordering.WaitingOrders;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;

/**
 * What people do to subscriptions in Zuora's UI, from today on: with orders where the tenant has
 * them, with amendments where it has not.
 */
public final class People {
  private static final List<String> DATES =
      List.of("ContractEffective", "ServiceActivation", "CustomerAcceptance");

  private final Site site;
  private final Entities entities;
  private final Orders orders;
  private final ClassicSubscriptions classic;

  public People(Site site, Entities entities) {
    this.site = site;
    this.entities = entities;
    this.orders = new Orders(site);
    this.classic = new ClassicSubscriptions(site);
  }

  public Subscription cancel(String number) {
    ObjectNode policy =
        Json.object()
            .put("cancellationPolicy", "SpecificDate")
            .put("cancellationEffectiveDate", today());
    return withOrders()
        ? order(number, "CancelSubscription", "cancelSubscription", policy)
        : classic.cancel(books(number), number, new Body(policy), ApiVersion.NEWEST).subscription();
  }

  public Subscription renew(String number) {
    return withOrders()
        ? order(number, "RenewSubscription", "renewSubscription", Json.object())
        : classic
            .renew(books(number), number, new Body(Json.object()), ApiVersion.NEWEST)
            .subscription();
  }

  public Subscription suspend(String number) {
    return withOrders()
        ? order(number, "Suspend", "suspend", Json.object().put("suspendPolicy", "Today"))
        : classic.suspend(books(number), number).subscription();
  }

  public Subscription resume(String number) {
    return withOrders()
        ? order(number, "Resume", "resume", Json.object().put("resumePolicy", "Today"))
        : classic.resume(books(number), number).subscription();
  }

  /** Replaces the plan that came from the one catalog plan by another. */
  public Subscription changePlan(String number, String oldPlanId, String newPlanId) {
    if (withOrders()) {
      ObjectNode change =
          Json.object().put("productRatePlanId", oldPlanId).put("effectivePolicy", "SpecificDate");
      change.putObject("newProductRatePlan").put("productRatePlanId", newPlanId);
      return order(number, "ChangePlan", "changePlan", change);
    }
    ObjectNode body = Json.object();
    body.putArray("change")
        .addObject()
        .put("productRatePlanId", oldPlanId)
        .put("newProductRatePlanId", newPlanId)
        .put("contractEffectiveDate", today());
    return classic.update(books(number), number, new Body(body), ApiVersion.NEWEST).subscription();
  }

  /** Completes an order that was left pending, in draft or scheduled. */
  public Order activate(String orderNumber) {
    Books books = entities.holding(each -> each.order(orderNumber));
    return new WaitingOrders(site).activate(books, orderNumber);
  }

  /** Cancels the account. */
  public Account cancelAccount(String key) {
    Books books = entities.holding(each -> each.account(key));
    return books.change(draft -> draft.put(draft.account(key).orElseThrow().cancel()));
  }

  private Subscription order(String number, String type, String field, ObjectNode part) {
    Books books = books(number);
    ObjectNode order = Json.object().put("orderDate", today());
    order.put("existingAccountNumber", books.subscription(number).orElseThrow().accountNumber());
    ObjectNode item = order.putArray("subscriptions").addObject();
    item.put("subscriptionNumber", number);
    ObjectNode action = item.putArray("orderActions").addObject().put("type", type);
    for (String date : DATES) {
      action.withArray("triggerDates").addObject().put("name", date).put("triggerDate", today());
    }
    action.set(field, part);
    orders.place(books, new Body(order));
    return books.subscription(number).orElseThrow();
  }

  private Books books(String subscriptionNumber) {
    return entities.holding(each -> each.subscription(subscriptionNumber));
  }

  private boolean withOrders() {
    return site.tenant().functions().orders();
  }

  private String today() {
    return site.today().toString();
  }
}
