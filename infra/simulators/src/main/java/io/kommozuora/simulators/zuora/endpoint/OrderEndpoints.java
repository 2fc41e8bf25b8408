package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.body.OrderForms;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.ordering.OrderPreview;
import io.kommozuora.simulators.zuora.ordering.Orders;
import io.kommozuora.simulators.zuora.ordering.Resource;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Page;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.List;

/** Orders: placed, previewed and read back. */
public final class OrderEndpoints implements Endpoints {
  private final Site site;
  private final Orders orders;
  private final OrderPreview preview;

  public OrderEndpoints(Site site) {
    this.site = site;
    this.orders = new Orders(site);
    this.preview = new OrderPreview(site);
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/v1/orders", this::place)
        .post("/v1/orders/preview", this::preview)
        .get("/v1/orders/subscription/{subscriptionNumber}", this::ofSubscription)
        .get("/v1/orders/{orderNumber}", this::read);
  }

  private Reply place(Request request) {
    provisioned();
    Body body =
        BodyCheck.checked(
            request.body(), OrderForms.create(), Resource.ORDER, site.tenant().customFields());
    return Replies.ok(PlacedJson.of(orders.place(request.books(), body), request));
  }

  private Reply preview(Request request) {
    provisioned();
    Body body =
        BodyCheck.checked(
            request.body(),
            OrderForms.preview(),
            Resource.ORDER_PREVIEW,
            site.tenant().customFields());
    return Replies.ok(PreviewJson.of(preview.rehearse(request.books(), body), body));
  }

  private Reply read(Request request) {
    String number = request.part("orderNumber");
    Order order =
        request.books().order(number).orElseThrow(() -> Refusal.notFound("order", number));
    ObjectNode body = Json.object();
    body.set("order", OrderJson.of(order));
    return Replies.ok(body.put("success", true));
  }

  private Reply ofSubscription(Request request) {
    String number = subscription(request).number();
    List<Order> all =
        request.books().orders().stream().filter(order -> order.concerns(number)).toList();
    Page<Order> page = Page.of(request, all, 20, 40);
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("orders");
    page.items().forEach(order -> list.add(OrderJson.of(order)));
    return Replies.ok(page.on(body).put("success", true));
  }

  private static Subscription subscription(Request request) {
    String number = request.part("subscriptionNumber");
    return request
        .books()
        .subscription(number)
        .orElseThrow(() -> Refusal.notFound("subscription", number));
  }

  private void provisioned() {
    if (!site.tenant().functions().orders()) {
      throw Refusal.notFound("feature", "Orders");
    }
  }
}
