package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Term;
import io.kommozuora.config.Plan;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import java.util.Optional;

/**
 * How long is sold, and what comes after: the plan's terms, of which a deal may decide the first.
 */
record SaleTerms(Term initial, Term renewal, boolean autoRenew) {
  /** What never ends never renews: Zuora wants no renewal of an evergreen subscription. */
  SaleTerms {
    if (initial instanceof Term.Evergreen) {
      renewal = initial;
      autoRenew = false;
    }
  }

  static Optional<SaleTerms> of(
      Deal deal, Optional<Plan> plan, Optional<FieldKey> field, Reasons reasons) {
    Optional<String> text = field.flatMap(key -> FieldText.of(deal, key));
    Optional<Term> term =
        text.isPresent() ? term(text.get(), field.orElseThrow(), reasons) : plan.map(Plan::term);
    return plan.flatMap(
        sold -> term.map(initial -> new SaleTerms(initial, sold.renewal(), sold.autoRenew())));
  }

  private static Optional<Term> term(String text, FieldKey field, Reasons reasons) {
    try {
      return Optional.of(Term.of(text));
    } catch (IllegalArgumentException e) {
      return reasons.add(HoldReason.TERM_INVALID, field, text);
    }
  }
}
