package io.kommozuora.aws;

import io.kommozuora.billing.AccountNumber;
import java.util.Currency;

/** How the claim on a customer ended. */
public sealed interface Claim {
  /** The customer has this account, in this currency. */
  record Known(Grant grant, AccountNumber account, Currency currency) implements Claim {}

  /** Nobody ever ordered for this customer. */
  record Fresh(Grant grant) implements Claim {}

  /** Somebody tried before, and how it ended is not known: the account may exist. */
  record Unsure(Grant grant) implements Claim {}

  /** Another worker is ordering for the customer right now. */
  record Taken() implements Claim {}
}
