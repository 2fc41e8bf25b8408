package io.kommozuora.kommowon.won;

import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.ledger.Entry;
import io.kommozuora.zuora.ZuoraClient;

/**
 * The idempotency keys of one order: the same as long as no answer came, the next once an answer
 * was received, because Zuora keeps a failure under its key and repeats it for 24 hours. The ledger
 * knows which key is in use, so that a restart goes on with it.
 */
final class IdempotencyKeys {
  private final Work work;
  private final String order;

  IdempotencyKeys(Work work, SubscriptionOrder order) {
    this.work = work;
    this.order = order.order() + "-" + ZuoraClient.fingerprint(order);
  }

  String current() {
    return order + "-" + work.provision().answers();
  }

  void next() {
    work.save(Entry::answered);
  }
}
