package io.kommozuora.zuoracallout.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.Meters;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.StoredFact;
import io.kommozuora.zuoracallout.callout.CalloutType;
import io.kommozuora.zuoracallout.fact.Fact;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the bus, and in the figures, what became of callouts. */
public final class Announcements {
  private static final Logger log = LoggerFactory.getLogger(Announcements.class);
  private static final Map<String, String> EVENTS =
      Map.of(
          CalloutType.PAYMENT_PROCESSING_ERROR.toString(), "PaymentFailed",
          CalloutType.SUBSCRIPTION_CANCELED.toString(), "SubscriptionCancelled",
          CalloutType.CONTRACT_RENEWAL_REMINDER.toString(), "RenewalDue");

  private final EventBus bus;
  private final Meters meters;

  public Announcements(EventBus bus, Meters meters) {
    this.bus = bus;
    this.meters = meters;
  }

  /** Says that a fact is no deal's. */
  public void unmatched(Fact fact, String waitsUnder) {
    ObjectNode detail = JsonHttp.JSON.createObjectNode().put("version", 1);
    detail
        .put("type", fact.type().toString())
        .put("fact", fact.id())
        .put("at", fact.at().toString())
        .put("waitsUnder", waitsUnder);
    bus.publish("CalloutUnmatched", detail);
    meters.count("CalloutsUnmatched", "type", fact.type().toString());
  }

  /** Counts a callout about what is not so any more. */
  public void outdated(CalloutType type) {
    meters.count("CalloutsOutdated", "type", type.toString());
  }

  /** Says what everybody may want to know of a fact. */
  void told(Entry entry, Kept kept) {
    StoredFact fact = kept.fact();
    Optional<String> text = kept.said().note().or(() -> kept.said().errand().map(e -> e.text()));
    if (text.isEmpty()) {
      return;
    }
    meters.count("FactsTold", "type", fact.type());
    Optional<String> event = Optional.ofNullable(EVENTS.get(fact.type()));
    event.ifPresent(type -> bus.publish(type, detail(entry, fact).put("text", text.get())));
  }

  private static ObjectNode detail(Entry entry, StoredFact fact) {
    ObjectNode detail =
        JsonHttp.JSON.createObjectNode().put("version", 1).put("deal", entry.deal().value());
    entry
        .provision()
        .ifPresent(
            sold ->
                detail
                    .put("account", sold.account().value())
                    .put("subscription", sold.subscription().value()));
    return detail.put("fact", fact.id()).put("at", fact.at().toString());
  }

  void writeBackRefused() {
    meters.count("WriteBackRefused");
  }

  void dealGone(DealId deal) {
    log.warn("Kommo does not know deal {} any more: nobody is told what happened to it", deal);
    meters.count("DealsGone");
  }
}
