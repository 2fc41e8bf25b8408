package io.kommozuora.zuorasetup.plan;

import java.util.List;

/** Everything that is to be set up in a tenant. */
public record Plan(List<CustomEvent> events, List<PlannedCallout> callouts) {
  public Plan {
    events = List.copyOf(events);
    callouts = List.copyOf(callouts);
  }

  /**
   * Reads and checks the text of a plan.
   *
   * @param source names the text in messages
   * @throws BadPlan naming every mistake at once
   */
  public static Plan of(String source, String yaml) {
    Plan plan = PlanReader.read(source, yaml);
    List<String> broken = PlanRules.broken(plan);
    if (!broken.isEmpty()) {
      throw new BadPlan(source, broken);
    }
    return plan;
  }
}
