package io.kommozuora.aws;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.deal.TaskId;
import io.kommozuora.ledger.DealState;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Hold;
import io.kommozuora.ledger.Provision;
import io.kommozuora.ledger.Telling;
import java.util.Optional;

/** A ledger entry as an item of the table {@code deals}. */
final class EntryItem {
  private EntryItem() {}

  static String key(DealId deal) {
    return "deal#" + deal;
  }

  static DealId deal(Item item) {
    return new DealId(Long.parseLong(item.needed("key").substring("deal#".length())));
  }

  static Item of(Entry entry) {
    Item item =
        Item.empty()
            .put("key", key(entry.deal()))
            .put("deal", entry.deal().value())
            .put("state", entry.state().name())
            .put("toldKeys", entry.telling().keys())
            .put("toldNote", entry.telling().note())
            .put("triedNote", entry.telling().noteTried())
            .put("toldEvent", entry.telling().event());
    entry.hooked().ifPresent(moment -> item.put("hooked", moment));
    entry.provision().ifPresent(provision -> put(item, provision));
    entry.hold().ifPresent(hold -> put(item, hold));
    return item;
  }

  private static void put(Item item, Provision provision) {
    item.put("customer", provision.customer())
        .put("entity", provision.entity())
        .put("account", provision.account().value())
        .put("subscription", provision.subscription().value())
        .put("order", provision.order().value())
        .put("plan", provision.plan().value())
        .put("status", provision.status())
        .put("sent", provision.sent())
        .put("answers", provision.answers());
  }

  private static void put(Item item, Hold hold) {
    item.put("holdCode", hold.code())
        .put("holdFingerprint", hold.fingerprint())
        .put("holdSince", hold.since())
        .put("holdTold", hold.told())
        .put("holdAnnounced", hold.announced());
    hold.order().ifPresent(order -> item.put("holdOrder", order));
    hold.task().ifPresent(task -> item.put("holdTask", task.value()));
  }

  /** Whether the item is more than a lease. */
  static boolean written(Item item) {
    return item.has("state");
  }

  static Entry read(Item item) {
    return new Entry(
        deal(item),
        item.text("state").map(DealState::valueOf).orElse(DealState.NEW),
        provision(item),
        hold(item),
        new Telling(
            item.flag("toldKeys"),
            item.flag("toldNote"),
            item.flag("triedNote"),
            item.flag("toldEvent")),
        item.time("hooked"));
  }

  private static Optional<Provision> provision(Item item) {
    if (!item.has("subscription")) {
      return Optional.empty();
    }
    return Optional.of(
        new Provision(
            item.needed("customer"),
            item.needed("entity"),
            new AccountNumber(item.needed("account")),
            new SubscriptionNumber(item.needed("subscription")),
            new OrderNumber(item.needed("order")),
            new PlanKey(item.needed("plan")),
            item.text("status").orElse(""),
            item.time("sent").orElseThrow(),
            item.number("answers").orElse(0L).intValue()));
  }

  private static Optional<Hold> hold(Item item) {
    if (!item.has("holdCode")) {
      return Optional.empty();
    }
    return Optional.of(
        new Hold(
            item.needed("holdCode"),
            item.needed("holdFingerprint"),
            item.time("holdSince").orElseThrow(),
            item.text("holdOrder"),
            item.number("holdTask").map(TaskId::new),
            item.flag("holdTold"),
            item.flag("holdAnnounced")));
  }
}
