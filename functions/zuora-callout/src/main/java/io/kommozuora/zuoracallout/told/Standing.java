package io.kommozuora.zuoracallout.told;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.Subscription;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a deal's customer stands in Zuora now.
 *
 * @param oldestDue since when an invoice of the account is past due
 */
record Standing(
    Optional<Account> account,
    Optional<Subscription> subscription,
    Optional<LocalDate> oldestDue) {}
