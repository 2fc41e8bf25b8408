package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Term;
import io.kommozuora.config.DealFields;
import io.kommozuora.config.Plan;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import java.util.Optional;
import java.util.function.Function;

/** Works out the terms of a sale: each is the deal's own where it says so, else the plan's. */
final class TermsDraft {
  private final Deal deal;
  private final DealFields fields;
  private final Reasons reasons;

  TermsDraft(Deal deal, DealFields fields, Reasons reasons) {
    this.deal = deal;
    this.fields = fields;
    this.reasons = reasons;
  }

  /** The terms; whatever the deal says wrongly is noted also where its plan is not known. */
  Optional<SaleTerms> of(Optional<Plan> plan) {
    Optional<Term> initial = said(fields.term(), plan.map(Plan::term), this::term);
    Optional<Term> renewal = said(fields.renewal(), plan.map(Plan::renewal), this::term);
    Optional<Boolean> renews = said(fields.autoRenew(), plan.map(Plan::autoRenew), this::tick);
    return initial.flatMap(
        first -> renewal.flatMap(then -> renews.map(itself -> new SaleTerms(first, then, itself))));
  }

  private <T> Optional<T> said(
      Optional<FieldKey> field, Optional<T> otherwise, Function<FieldKey, Optional<T>> reader) {
    Optional<FieldKey> filled = field.filter(key -> FieldText.of(deal, key).isPresent());
    return filled.isPresent() ? reader.apply(filled.get()) : otherwise;
  }

  private Optional<Term> term(FieldKey field) {
    String text = FieldText.of(deal, field).orElseThrow();
    try {
      return Optional.of(Term.of(text));
    } catch (IllegalArgumentException e) {
      return reasons.add(HoldReason.TERM_INVALID, field, text);
    }
  }

  // A box that was never ticked may come as no value at all, which says nothing: the choices true
  // and false of a list can say no, too.
  private Optional<Boolean> tick(FieldKey field) {
    String text = FieldText.orCode(deal, field).orElseThrow();
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> reasons.add(HoldReason.AUTO_RENEW_INVALID, field, text);
    };
  }
}
