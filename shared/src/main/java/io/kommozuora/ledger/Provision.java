package io.kommozuora.ledger;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.PlanKey;
import java.time.Instant;
import java.util.Set;

/**
 * The numbers chosen for a deal before Zuora was called.
 *
 * @param customer the customer's key, such as C30500118
 * @param entity the name of the entity rule that applied
 * @param status Zuora's word for the state of the subscription; empty until it was opened
 * @param sent when an order with these numbers was last about to be sent
 * @param answers how many answers to this order made its idempotency key useless: Zuora replays a
 *     stored failure for 24 hours
 */
public record Provision(
    String customer,
    String entity,
    AccountNumber account,
    SubscriptionNumber subscription,
    OrderNumber order,
    PlanKey plan,
    String status,
    Instant sent,
    int answers) {
  // Zuora's words for what does not change by itself any more.
  private static final Set<String> SETTLED =
      Set.of("Active", "Suspended", "Cancelled", "Expired", "Failed", "Reverted");

  /** Whether Zuora took the order but has not carried it out, as far as we know. */
  public boolean awaited() {
    return !SETTLED.contains(status);
  }

  /** The same numbers with the next idempotency key. */
  public Provision answered() {
    return new Provision(
        customer, entity, account, subscription, order, plan, status, sent, answers + 1);
  }

  /** The same numbers for a subscription that Zuora has on this account, in this state. */
  public Provision opened(AccountNumber on, String as) {
    return new Provision(customer, entity, on, subscription, order, plan, as, sent, answers);
  }
}
