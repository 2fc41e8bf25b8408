package io.kommozuora.ledger;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.deal.TaskId;
import java.time.Instant;
import java.util.Optional;

/** Entries of a deal on its way. */
public final class Entries {
  public static final DealId DEAL = new DealId(21700451);

  private static final Instant MOMENT = Instant.parse("2026-03-02T10:15:30.125Z");
  private static final Provision SENT =
      new Provision(
          "C30500118",
          "us",
          new AccountNumber("KOMMO-C30500118"),
          new SubscriptionNumber("KOMMO-S-21700451"),
          new OrderNumber("KOMMO-O-21700451-1"),
          new PlanKey("starter"),
          "",
          MOMENT.plusSeconds(2),
          0);

  private Entries() {}

  public static Entry provisioning() {
    return Entry.of(DEAL).hookedAt(MOMENT).provisioning(SENT);
  }

  public static Entry active() {
    return provisioning().active(SENT.opened(new AccountNumber("KOMMO-C7"), "Active"));
  }

  public static Entry held() {
    return Entry.of(DEAL)
        .held(
            new Hold(
                "PLAN_UNKNOWN", "f1", MOMENT, Optional.empty(), Optional.empty(), false, false));
  }

  public static Entry heldByZuora() {
    var hold = new Hold("ZUORA", "f2", MOMENT, Optional.of("o1"), Optional.empty(), false, true);
    return provisioning().answered().held(hold.toldBy(Optional.of(new TaskId(1564845))));
  }
}
