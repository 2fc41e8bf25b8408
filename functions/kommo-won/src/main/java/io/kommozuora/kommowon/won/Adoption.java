package io.kommozuora.kommowon.won;

import io.kommozuora.billing.Opened;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.kommowon.resolve.HoldReason;
import io.kommozuora.zuora.ZuoraClient;
import java.util.Optional;

/** Finds the subscription an earlier attempt opened, and makes sure that it is the deal's. */
final class Adoption {
  private Adoption() {}

  /**
   * The subscription with the order's number; empty when there is none.
   *
   * @throws NotOursException when it belongs to another account or deal, has another plan or ended
   */
  static Optional<Opened> of(SubscriptionOrder order, ZuoraClient zuora) {
    return zuora.subscription(order.subscription()).map(found -> adopted(found, order, zuora));
  }

  private static Opened adopted(Subscription found, SubscriptionOrder order, ZuoraClient zuora) {
    if (!found.account().equals(order.account())) {
      throw notOurs(found, "it is on the account " + found.account());
    }
    if (!marked(found, order)) {
      throw notOurs(found, "it carries another deal's id");
    }
    if (!found.lives()) {
      throw notOurs(found, "it is " + found.status());
    }
    if (!zuora.id(order.plan()).filter(found.plans()::contains).isPresent()) {
      throw new NotOursException(Finding.of(HoldReason.PLAN_DIFFERS, found.number(), order.plan()));
    }
    return new Opened(found.account(), found.number(), found.status());
  }

  // A field that Zuora does not return cannot contradict us.
  private static boolean marked(Subscription found, SubscriptionOrder order) {
    return order.customFields().entrySet().stream()
        .allMatch(
            mark ->
                found
                    .customFields()
                    .getOrDefault(mark.getKey(), mark.getValue())
                    .equals(mark.getValue()));
  }

  private static NotOursException notOurs(Subscription found, String why) {
    return new NotOursException(
        Finding.of(HoldReason.NUMBER_TAKEN, "the subscription " + found.number(), why));
  }
}
