package io.kommozuora.zuorasetup.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Zuora, or the receiver of the callouts, would not take. */
final class PlanRules {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_CONDITION = 5000;

  private final Plan plan;
  private final List<String> broken = new ArrayList<>();

  private PlanRules(Plan plan) {
    this.plan = plan;
  }

  static List<String> broken(Plan plan) {
    PlanRules rules = new PlanRules(plan);
    rules.twice("events", plan.events().stream().map(CustomEvent::name));
    rules.twice("callouts", plan.callouts().stream().map(PlannedCallout::name));
    plan.events().forEach(rules::event);
    rules.doubles();
    plan.callouts().forEach(rules::callout);
    return rules.broken;
  }

  private void twice(String list, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names
        .filter(name -> !seen.add(name))
        .forEach(name -> broken(list, "\"%s\" is here twice".formatted(name)));
  }

  private void event(CustomEvent event) {
    if (!event.name().matches("[A-Za-z]\\w{0,198}")) {
      broken(event.name(), "the name of an event has letters and digits only");
    }
    if (event.condition().length() > LONGEST_CONDITION) {
      broken(event.name(), "the condition is longer than %d".formatted(LONGEST_CONDITION));
    }
  }

  private void doubles() {
    List<CustomEvent> events = plan.events();
    for (int at = 0; at < events.size(); at++) {
      CustomEvent one = events.get(at);
      events
          .subList(0, at)
          .forEach(
              other -> {
                if (one.doubles(other.object(), other.condition())) {
                  broken(
                      one.name(),
                      "has the condition of %s, and Zuora keeps only one".formatted(other.name()));
                }
              });
    }
  }

  private void callout(PlannedCallout callout) {
    if (callout.name().length() > LONGEST_NAME) {
      broken(callout.name(), "the name is longer than %d".formatted(LONGEST_NAME));
    }
    Optional<CustomEvent> custom = custom(callout.event());
    if (callout.event() instanceof Event.Custom named && custom.isEmpty()) {
      broken(callout.name(), "the event %s is not among the events".formatted(named));
    }
    BodyRules.broken(callout, custom.map(CustomEvent::object))
        .forEach(what -> broken(callout.name(), what));
  }

  private Optional<CustomEvent> custom(Event event) {
    return event instanceof Event.Custom named
        ? plan.events().stream().filter(each -> each.name().equals(named.name())).findFirst()
        : Optional.empty();
  }

  private void broken(String where, String what) {
    broken.add(where + ": " + what);
  }
}
