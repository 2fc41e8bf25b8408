package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A payment, made or tried, as Zuora has it. How often in a row it was tried is a matter of the
 * {@link PaymentMethod}.
 *
 * @param account by its id
 * @param accountNumber empty also when we could not have chosen it
 * @param status Zuora's word, such as Processed or Error
 * @param effective the day it counts for
 * @param response what the gateway said about it, cleaned and cut
 * @param responseCode the gateway's code for it
 * @param reference the gateway's id of the payment
 * @param applied what it paid; none where it failed or pays nothing yet
 */
public record Payment(
    PaymentKey id,
    String number,
    AccountKey account,
    Optional<AccountNumber> accountNumber,
    Optional<Money> amount,
    String status,
    Optional<LocalDate> effective,
    Optional<TenantTime> created,
    Optional<String> response,
    Optional<String> responseCode,
    Optional<String> reference,
    Optional<PaymentMethodId> method,
    List<Applied> applied) {
  public Payment {
    applied = List.copyOf(applied);
  }

  /** The part of a payment that went to one invoice. */
  public record Applied(InvoiceKey invoice, Optional<Money> amount) {}
}
