package io.kommozuora.zuoracallout.fact;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.function.Tenant;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuora.Access;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The books of a tenant's entities, of which each knows its own things only. A callout does not say
 * whose it is: those are asked first in which the ledger has what it names.
 */
public record Books(Tenant tenant, DealLedger ledger) {
  /** What the look finds in the first books that have it. */
  <T> Optional<T> find(Callout callout, Function<ZuoraClient, Optional<T>> look) {
    return asked(callout).stream().map(tenant::of).map(look).flatMap(Optional::stream).findFirst();
  }

  /** The subscription that is meant where none is named: that of the only deal concerned. */
  Optional<SubscriptionNumber> only(Concern concern) {
    Set<SubscriptionNumber> meant =
        Stream.concat(
                concern.account().stream().flatMap(account -> ledger.of(account).stream()),
                concern.named().stream().flatMap(deal -> ledger.find(deal).stream()))
            .flatMap(entry -> entry.provision().stream())
            .map(Provision::subscription)
            .collect(Collectors.toSet());
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  /**
   * The subscriptions the invoices are for, where that decides who hears of them: all that is
   * billed on an account with one deal is that deal's.
   */
  Set<SubscriptionNumber> billed(
      Optional<AccountNumber> account, Set<InvoiceKey> invoices, ZuoraClient zuora) {
    if (account.filter(this::hasOneDeal).isPresent()) {
      return Set.of();
    }
    return invoices.stream()
        .flatMap(invoice -> zuora.subscriptionsOn(invoice).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasOneDeal(AccountNumber account) {
    return ledger.of(account).size() == 1;
  }

  private Set<Access> asked(Callout callout) {
    Set<Access> all = tenant.all();
    Set<Access> asked = new LinkedHashSet<>();
    if (all.size() > 1) {
      named(callout).flatMap(entry -> access(entry).stream()).forEach(asked::add);
    }
    asked.addAll(all);
    return asked;
  }

  private Optional<Access> access(Entry entry) {
    return entry.provision().map(Provision::entity).flatMap(tenant::access);
  }

  private Stream<Entry> named(Callout callout) {
    return Stream.concat(
        callout.subscriptionNumber().stream().flatMap(number -> ledger.of(number).stream()),
        callout.accountNumber().stream().flatMap(number -> ledger.of(number).stream()));
  }
}
