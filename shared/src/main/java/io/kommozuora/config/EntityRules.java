package io.kommozuora.config;

import java.util.List;
import java.util.Optional;

/** The entities that bill, in the order they are asked. */
public record EntityRules(List<EntityRule> rules) {
  public EntityRules {
    rules = List.copyOf(rules);
  }

  /** The first rule that applies to the deal; none means that a person must decide. */
  public Optional<EntityRule> first(Facts facts) {
    return rules.stream().filter(rule -> rule.when().matches(facts)).findFirst();
  }
}
