package io.kommozuora.kommowon.won;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.SubscriptionNumber;
import java.time.Duration;

/** How the work on one deal ended. All are normal endings; what is not throws. */
public sealed interface Outcome {
  /** There was nothing to do. */
  record Nothing(String why) implements Outcome {}

  /** The subscription exists, and the deal says so. */
  record Active(AccountNumber account, SubscriptionNumber subscription) implements Outcome {}

  /** A person must fix something, and was told. */
  record Held(String reasons) implements Outcome {}

  /** The work must go on later. */
  record Later(Duration delay, String why) implements Outcome {}
}
