package io.kommozuora.ledger;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.PlanKey;

/**
 * The numbers chosen for a deal before Zuora was called.
 *
 * @param customer the customer's key, such as C30500118
 * @param entity the name of the entity rule that applied
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
    int answers) {
  /** The same numbers with the next idempotency key. */
  public Provision answered() {
    return new Provision(customer, entity, account, subscription, order, plan, answers + 1);
  }

  /** The same numbers for the plan that Zuora turned out to have. */
  public Provision on(PlanKey found) {
    return new Provision(customer, entity, account, subscription, order, found, answers);
  }
}
