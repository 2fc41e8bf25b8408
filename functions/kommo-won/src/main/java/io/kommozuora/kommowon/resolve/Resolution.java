package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.config.EntityRule;
import io.kommozuora.deal.PlanKey;
import java.util.List;

/** What a deal means for billing. */
public sealed interface Resolution {
  /**
   * The deal says everything Zuora needs.
   *
   * @param customer the customer's key, such as C30500118
   * @param order opens the account too; say {@code onExisting(account)} where there is one
   */
  record Complete(String customer, EntityRule entity, PlanKey plan, SubscriptionOrder order)
      implements Resolution {}

  /** The deal lacks something, or contradicts itself. */
  record Incomplete(List<Finding> reasons) implements Resolution {
    public Incomplete {
      reasons = List.copyOf(reasons);
    }
  }
}
