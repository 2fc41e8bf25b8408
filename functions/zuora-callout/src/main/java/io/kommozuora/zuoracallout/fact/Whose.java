package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a callout is about, by what it says itself and by what Zuora says.
 *
 * @param crmId whether the accounts' CRM ids are ours, and name deals
 */
record Whose(Callout callout, boolean crmId, Books books) {
  /** One subscription of the account. */
  Concern of(AccountNumber account, SubscriptionNumber subscription, Optional<String> kept) {
    return new Concern(Optional.of(account), Set.of(subscription), false, named(kept.stream()));
  }

  /** The account, by some of its subscriptions, or as a whole where there are none. */
  Concern of(Optional<AccountNumber> account, Set<SubscriptionNumber> subscriptions) {
    return new Concern(
        account.or(callout::accountNumber), subscriptions, true, named(Stream.empty()));
  }

  /** An account that is known by its id, as a whole. */
  Concern of(AccountKey account, ZuoraClient zuora) {
    return of(number(account, zuora), Set.of());
  }

  /** The account, by what it was billed for. */
  Concern billed(Optional<AccountNumber> told, Set<InvoiceKey> invoices, ZuoraClient zuora) {
    Optional<AccountNumber> account = told.or(callout::accountNumber);
    return of(account, books.billed(account, invoices, zuora));
  }

  /** The same for an account that is known by its id. */
  Concern billed(AccountKey account, Set<InvoiceKey> invoices, ZuoraClient zuora) {
    return billed(number(account, zuora), invoices, zuora);
  }

  /** As far as the callout says. */
  Concern said() {
    return said(callout.accountNumber());
  }

  /** The same where its account's id led to this number. */
  Concern said(Optional<AccountNumber> account) {
    return new Concern(
        account,
        callout.subscriptionNumber().map(Set::of).orElse(Set.of()),
        callout.subscriptionNumber().isEmpty(),
        named(Stream.empty()));
  }

  private Optional<AccountNumber> number(AccountKey account, ZuoraClient zuora) {
    return callout.accountNumber().or(() -> zuora.account(account).map(Account::number));
  }

  private Set<DealId> named(Stream<String> kept) {
    Optional<String> crm = callout.crmId().filter(id -> crmId);
    return Stream.concat(kept, Stream.concat(callout.subscriptionField().stream(), crm.stream()))
        .flatMap(id -> DealId.read(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
