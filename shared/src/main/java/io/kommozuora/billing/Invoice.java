package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An invoice as Zuora has it.
 *
 * @param account by its id
 * @param balance what is still owed of it
 * @param status Zuora's word, such as Posted or Draft
 * @param subscriptions whose charges it bills, without any whose number we could not have chosen
 */
public record Invoice(
    InvoiceKey id,
    String number,
    AccountKey account,
    Optional<Money> amount,
    Optional<Money> balance,
    String status,
    Optional<LocalDate> issued,
    Optional<LocalDate> due,
    Optional<TenantTime> created,
    Set<SubscriptionNumber> subscriptions) {
  public Invoice {
    subscriptions = Set.copyOf(subscriptions);
  }
}
