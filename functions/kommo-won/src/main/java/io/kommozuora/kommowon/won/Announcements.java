package io.kommozuora.kommowon.won;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.Meters;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Says on the bus, and in the figures, what became of a deal. */
public final class Announcements {
  private final EventBus bus;
  private final Meters meters;
  private final InstantSource clock;

  public Announcements(EventBus bus, Meters meters, InstantSource clock) {
    this.bus = bus;
    this.meters = meters;
    this.clock = clock;
  }

  /** Counts a subscription at the moment it is known to exist. */
  void counted(Entry entry) {
    meters.count("SubscriptionsCreated");
    // How long a deal waited for a person says nothing about us.
    entry
        .hooked()
        .filter(hooked -> entry.hold().isEmpty())
        .ifPresent(
            hooked -> meters.seconds("SecondsToActive", Duration.between(hooked, clock.instant())));
  }

  void created(Entry entry) {
    Provision provision = entry.provision().orElseThrow();
    ObjectNode detail = detail(entry);
    detail
        .put("customer", provision.customer())
        .put("entity", provision.entity())
        .put("plan", provision.plan().value())
        .put("account", provision.account().value())
        .put("subscription", provision.subscription().value())
        .put("order", provision.order().value())
        .put("status", provision.status());
    bus.publish("SubscriptionCreated", detail);
  }

  void held(Entry entry, List<Finding> findings) {
    ObjectNode detail = detail(entry);
    for (Finding finding : findings) {
      detail
          .withArray("reasons")
          .addObject()
          .put("code", finding.reason().name())
          .put("sentence", finding.sentence())
          .put("fix", finding.fix());
    }
    bus.publish("DealHeld", detail);
    findings.forEach(finding -> meters.count("DealsHeld", "reason", finding.reason().name()));
  }

  void writeBackRefused() {
    meters.count("WriteBackRefused");
  }

  private static ObjectNode detail(Entry entry) {
    ObjectNode detail =
        JsonHttp.JSON.createObjectNode().put("version", 1).put("deal", entry.deal().value());
    entry.hooked().ifPresent(moment -> detail.put("hookedAt", moment.toString()));
    return detail;
  }
}
