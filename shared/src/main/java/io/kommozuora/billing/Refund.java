package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Money given back, as Zuora has it.
 *
 * @param account by its id
 * @param payment what was given back, unless it was a credit
 * @param status Zuora's word, such as Processed or Error
 * @param reason the reason code a person chose
 */
public record Refund(
    RefundKey id,
    String number,
    AccountKey account,
    Optional<PaymentKey> payment,
    Optional<Money> amount,
    String status,
    Optional<LocalDate> date,
    Optional<TenantTime> created,
    Optional<String> reason) {}
