package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.sales.Cast;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Finance;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.List;

/** The sandbox when everything is over, and what should have become of the deals. */
public record Aftermath(Sandbox sandbox, Cast cast, Finance finance) {
  List<Subscription> subscriptions(Deal deal) {
    String id = Long.toString(deal.id());
    return sandbox.zuora().subscriptions().stream()
        .filter(subscription -> id.equals(subscription.customFields().get("KommoDealId__c")))
        .toList();
  }

  /** How many notes the deal has, besides those of what happened in Zuora since it was billed. */
  long notes(Deal deal) {
    return sandbox.kommo().notesOf(deal.id()).stream()
        .filter(note -> Fact.in(note.text()).isEmpty())
        .count();
  }
}
