package io.kommozuora.billing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a customer pays with; no more of it than a person needs to tell it from another.
 *
 * @param account whose it is, by the account's id
 * @param kind Zuora's word, such as CreditCard or BankTransfer
 * @param lastDigits up to four, of the card or of the bank account
 * @param expires the last month a card is good for
 * @param failures how many payments in a row failed
 */
public record PaymentMethod(
    PaymentMethodId id,
    Optional<AccountKey> account,
    String kind,
    Optional<String> lastDigits,
    Optional<YearMonth> expires,
    OptionalInt failures) {}
