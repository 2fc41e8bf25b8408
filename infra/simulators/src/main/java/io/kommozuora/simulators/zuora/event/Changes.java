package io.kommozuora.simulators.zuora.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Entered.Entry;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Kept;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was entered into the books as changes of objects, for the conditions of custom events. */
public record Changes(Tenant tenant, Books books) {
  /** An object as it is, and as it was unless it is new. */
  public record Change(Scene scene, Optional<ObjectNode> before) {
    public String type() {
      return before.isPresent() ? "UPDATE" : "INSERT";
    }
  }

  public List<Change> of(Entry entry) {
    if (entry.after() instanceof SubscriptionChange change) {
      return actions(change);
    }
    Optional<ObjectNode> before = entry.before().map(this::scene).map(Changes::base);
    return List.of(new Change(scene(entry.after()), before));
  }

  private List<Change> actions(SubscriptionChange change) {
    Source source = Source.of(tenant, change);
    List<Change> changes = new ArrayList<>();
    if (source.order()) {
      changes.add(new Change(new Scenes(books).orderAction(change), Optional.empty()));
    }
    if (source.amendment()) {
      changes.add(new Change(new Scenes(books).amendment(change), Optional.empty()));
    }
    return changes;
  }

  private Scene scene(Kept kept) {
    Scenes scenes = new Scenes(books);
    return switch (kept) {
      case Account account -> scenes.account(account);
      case Subscription subscription -> scenes.subscription(subscription);
      case Order order -> scenes.order(order);
      case SubscriptionChange change -> scenes.orderAction(change);
      case Invoice invoice -> scenes.invoice(invoice);
      case Payment payment -> scenes.payment(payment);
      case Refund refund -> scenes.refund(refund);
      case PaymentMethod method -> scenes.paymentMethod(method);
    };
  }

  private static ObjectNode base(Scene scene) {
    ObjectNode fields = scene.objects().get(scene.base());
    return fields == null ? Json.object() : fields;
  }
}
