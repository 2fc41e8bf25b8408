package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.body.Form;
import io.kommozuora.simulators.zuora.body.SubscriptionForms;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.ordering.ClassicSubscriptions;
import io.kommozuora.simulators.zuora.ordering.Resource;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Page;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

/** Subscriptions: read by everybody, created and changed in the classic way. */
public final class SubscriptionEndpoints implements Endpoints {
  private final Site site;
  private final ClassicSubscriptions classic;

  public SubscriptionEndpoints(Site site) {
    this.site = site;
    this.classic = new ClassicSubscriptions(site);
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/v1/subscriptions", this::create)
        .get("/v1/subscriptions/accounts/{key}", this::ofAccount)
        .get("/v1/subscriptions/{key}", this::read)
        .put("/v1/subscriptions/{key}", this::update)
        .put("/v1/subscriptions/{key}/cancel", this::cancel)
        .put("/v1/subscriptions/{key}/renew", this::renew);
  }

  private Reply create(Request request) {
    provisioned();
    Body body =
        checked(request, SubscriptionForms.create(request.version()), Resource.SUBSCRIPTION_CREATE);
    var created = classic.create(request.books(), body, request.version());
    ObjectNode json = Json.object().put("success", true);
    ChangedJson.add(json, created.subscription(), created.billed());
    return Replies.ok(json);
  }

  private Reply update(Request request) {
    provisioned();
    Body body =
        checked(request, SubscriptionForms.update(request.version()), Resource.SUBSCRIPTION_UPDATE);
    return changed(
        classic.update(request.books(), request.part("key"), body, request.version()),
        Json.object());
  }

  private Reply cancel(Request request) {
    Body body =
        checked(request, SubscriptionForms.cancel(request.version()), Resource.SUBSCRIPTION_CANCEL);
    var changed = classic.cancel(request.books(), request.part("key"), body, request.version());
    ObjectNode json = Json.object();
    changed
        .subscription()
        .cancelledOn()
        .ifPresent(day -> json.put("cancelledDate", day.toString()));
    return changed(changed, json);
  }

  private Reply renew(Request request) {
    Body body =
        checked(request, SubscriptionForms.renew(request.version()), Resource.SUBSCRIPTION_RENEW);
    var changed = classic.renew(request.books(), request.part("key"), body, request.version());
    ObjectNode json = Json.object();
    json.put("termStartDate", changed.subscription().terms().start().toString());
    changed.subscription().terms().end().ifPresent(day -> json.put("termEndDate", day.toString()));
    return changed(changed, json);
  }

  private static Reply changed(ClassicSubscriptions.Changed changed, ObjectNode json) {
    json.put("success", true).put("subscriptionId", changed.subscription().id());
    json.put("totalDeltaMrr", 0).put("totalDeltaTcv", 0);
    ChangedJson.billed(json, changed.billed());
    return Replies.ok(json);
  }

  private Reply read(Request request) {
    String key = request.part("key");
    Subscription subscription =
        request.books().subscription(key).orElseThrow(() -> Refusal.notFound("subscription", key));
    Account owner = request.books().account(subscription.accountNumber()).orElseThrow();
    return Replies.ok(SubscriptionJson.of(subscription, owner).put("success", true));
  }

  private Reply ofAccount(Request request) {
    String key = request.part("key");
    Account owner =
        request.books().account(key).orElseThrow(() -> Refusal.notFound("account", key));
    Page<Subscription> page =
        Page.of(request, request.books().subscriptionsOf(owner.number()), 20, 40);
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("subscriptions");
    page.items().forEach(each -> list.add(SubscriptionJson.of(each, owner)));
    return Replies.ok(page.on(json).put("success", true));
  }

  private Body checked(Request request, Form form, int resource) {
    return BodyCheck.checked(request.body(), form, resource, site.tenant().customFields());
  }

  private void provisioned() {
    if (!site.tenant().functions().classic()) {
      throw Refusal.notFound("feature", "Subscribe and Amend");
    }
  }
}
