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
    return new StartRules(service.get(), acceptance.get());
  }

  /** These rules, and the others where these say nothing. */
  public StartRules or(StartRules others) {
    return new StartRules(service.or(others::service), acceptance.or(others::acceptance));
  }
}
