package io.kommozuora.config;

import io.kommozuora.deal.PlanKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans sales can sell. No choice of the plan field means two of them. */
public record Plans(List<Plan> all) {
  public Plans {
    all = List.copyOf(all);
  }

  static Plans read(Section section) {
    List<Reading<Plan>> readings = section.each(Plan::read);
    if (readings.isEmpty()) section.mistake("", "names no plan; write at least one");
    refuseClashes(section, Reading.good(readings));
    return new Plans(Reading.all(readings).get());
  }

  private static void refuseClashes(Section section, List<Plan> plans) {
    Map<String, PlanKey> taken = new HashMap<>();
    for (Plan plan : plans) {
      for (String value : plan.values()) {
        PlanKey other = taken.putIfAbsent(value, plan.key());
        if (other != null) section.mistake(plan.key() + ".values", clash(value, other));
      }
    }
  }

  private static String clash(String value, PlanKey other) {
    return "\"%s\" means %s already; write a choice of its own".formatted(value, other);
  }

  public Optional<Plan> by(PlanKey key) {
    return all.stream().filter(plan -> plan.key().equals(key)).findFirst();
  }

  /** The plan a choice of the plan field means; none if its id and its code mean different ones. */
  public Optional<Plan> by(long enumId, @Nullable String enumCode) {
    var meant = all.stream().filter(plan -> plan.isMeantBy(enumId, enumCode)).toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }
}
