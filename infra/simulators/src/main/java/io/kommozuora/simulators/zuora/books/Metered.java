package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What was measured: so many units from a moment on, in the tenant's time, for an account and,
 * where they are not empty, for one subscription and charge of it.
 */
public record Metered(
    String accountNumber,
    String subscriptionNumber,
    String chargeNumber,
    String uom,
    BigDecimal quantity,
    LocalDateTime start,
    Optional<LocalDateTime> end,
    String description,
    String uniqueKey) {
  /** Whether the subscription is the one it is for, or one of all the account's. */
  public boolean isFor(Subscription subscription) {
    return fits(subscriptionNumber, subscription.number());
  }

  /** Whether the charge bills such units, and is the one it is for or one of all. */
  boolean isFor(SubscribedCharge charge) {
    return fits(chargeNumber, charge.number()) && charge.uom().filter(uom::equals).isPresent();
  }

  /** Whether the other is for the same account, subscription and charge. */
  public boolean hasPlaceOf(Metered other) {
    return accountNumber.equals(other.accountNumber)
        && subscriptionNumber.equals(other.subscriptionNumber)
        && chargeNumber.equals(other.chargeNumber);
  }

  /** Whether the other measures the same; 5 and 5.0 are one quantity. */
  public boolean hasDataOf(Metered other) {
    return quantity.compareTo(other.quantity) == 0
        && uom.equals(other.uom)
        && start.equals(other.start)
        && end.equals(other.end)
        && description.equals(other.description);
  }

  private static boolean fits(String asked, String actual) {
    return asked.isEmpty() || asked.equals(actual);
  }
}
