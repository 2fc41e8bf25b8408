package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice as Zuora has it.
 *
 * @param account by its id
 * @param balance what is still owed of it
 * @param status Zuora's word, such as Posted or Draft
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
    Optional<TenantTime> created) {}
