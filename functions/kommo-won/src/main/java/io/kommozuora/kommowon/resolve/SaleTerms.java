package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Term;

/** How long is sold, and what comes after. */
record SaleTerms(Term initial, Term renewal, boolean autoRenew) {
  /** What never ends never renews: Zuora wants no renewal of an evergreen subscription. */
  SaleTerms {
    if (initial instanceof Term.Evergreen) {
      renewal = initial;
      autoRenew = false;
    }
  }
}
