package io.kommozuora.config;

import java.util.Optional;

/**
 * When the service begins and when the customer accepts, for deals that do not say so.
 *
 * @param service left out: the contract's day
 * @param acceptance left out: the service's day
 */
public record StartRules(Optional<DayRule> service, Optional<DayRule> acceptance) {
  /** No rule at all. */
  public static final StartRules NONE = new StartRules(Optional.empty(), Optional.empty());

  static StartRules read(Section section) {
    var service = section.optional("serviceStart", DayNotation::service);
    var acceptance = section.optional("acceptance", DayNotation::acceptance);
    var rules = new StartRules(service.get(), acceptance.get());
    if (rules.contradictory()) {
      section.mistake("acceptance", "is always before serviceStart; write a later day");
    }
    return rules;
  }

  // Zuora takes no acceptance before the service, so every deal would be held.
  private boolean contradictory() {
    int begun = service.map(StartRules::soonest).orElse(0);
    return acceptance.filter(rule -> latest(rule) < begun).isPresent();
  }

  private static int soonest(DayRule service) {
    return service instanceof DayRule.AfterContract(int days) ? days : 1;
  }

  private static int latest(DayRule acceptance) {
    return switch (acceptance) {
      case DayRule.AfterContract(int days) -> days;
      case DayRule.FirstOfNextMonth() -> 31;
      case DayRule.AfterService(_) -> Integer.MAX_VALUE;
    };
  }

  /** These rules, and the others where these say nothing. */
  public StartRules or(StartRules others) {
    return new StartRules(service.or(others::service), acceptance.or(others::acceptance));
  }
}
