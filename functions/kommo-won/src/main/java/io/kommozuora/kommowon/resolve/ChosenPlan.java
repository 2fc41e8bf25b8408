package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.Plan;
import io.kommozuora.config.Plans;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the plan a deal was sold with: by the choice's id or code, never by its label. */
final class ChosenPlan {
  private final FieldKey field;
  private final Plans plans;

  ChosenPlan(FieldKey field, Plans plans) {
    this.field = field;
    this.plans = plans;
  }

  Optional<Plan> of(Deal deal, Reasons reasons) {
    List<FieldValue> chosen =
        deal.fields().values(field).stream()
            .filter(value -> !value.text().isBlank() || value.enumId().isPresent())
            .toList();
    return switch (chosen.size()) {
      case 0 -> reasons.add(HoldReason.PLAN_MISSING, field);
      case 1 -> known(chosen.getFirst(), reasons);
      default -> reasons.add(HoldReason.PLAN_AMBIGUOUS, labels(chosen));
    };
  }

  private Optional<Plan> known(FieldValue value, Reasons reasons) {
    if (value.enumId().isEmpty() && value.enumCode().isEmpty()) {
      return reasons.add(HoldReason.PLAN_NOT_CHOSEN, value.text(), field);
    }
    return plans
        .by(value.enumId().orElse(0), value.enumCode().orElse(null))
        .or(() -> reasons.add(HoldReason.PLAN_UNKNOWN, label(value), known()));
  }

  private String known() {
    return plans.all().stream().map(plan -> plan.key().value()).collect(Collectors.joining(", "));
  }

  private static String labels(List<FieldValue> values) {
    return values.stream().map(ChosenPlan::label).collect(Collectors.joining(", "));
  }

  private static String label(FieldValue value) {
    return value.text().isBlank() ? "choice " + value.enumId().orElse(0) : value.text();
  }
}
