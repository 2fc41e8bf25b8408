package io.kommozuora.config;

import io.kommozuora.deal.PlanKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans sales can sell, and what names them on a deal. */
public final class Plans {
  private final Map<PlanKey, Plan> byKey = new LinkedHashMap<>();
  private final Map<String, Plan> byValue = new LinkedHashMap<>();

  public Plans(List<Plan> plans) {
    plans.forEach(this::add);
  }

  private void add(Plan plan) {
    byKey.put(plan.key(), plan);
    for (String value : plan.values()) {
      if (byValue.put(value, plan) != null) {
        throw new IllegalArgumentException("\"%s\" means two plans".formatted(value));
      }
    }
  }

  public List<Plan> all() {
    return List.copyOf(byKey.values());
  }

  public Optional<Plan> by(PlanKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The plan a choice of the plan field means; none if its id and its code mean different ones. */
  public Optional<Plan> by(long enumId, @Nullable String enumCode) {
    Plan byId = byValue.get(Long.toString(enumId));
    Plan byCode = enumCode == null ? null : byValue.get(enumCode);
    boolean agree = byId == null || byCode == null || byId.equals(byCode);
    return agree ? Optional.ofNullable(byId == null ? byCode : byId) : Optional.empty();
  }
}
