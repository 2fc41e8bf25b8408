package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** When an entity's rule applies: where every list that is not empty knows the deal. */
public record When(
    Set<Long> pipelines,
    Map<FieldKey, Set<String>> fields,
    Set<String> countries,
    Set<Currency> currencies,
    Set<String> tags) {
  static final When ALWAYS = new When(Set.of(), Map.of(), Set.of(), Set.of(), Set.of());

  public When {
    pipelines = Set.copyOf(pipelines);
    fields = Map.copyOf(fields);
    countries = Set.copyOf(countries);
    currencies = Set.copyOf(currencies);
    tags = Set.copyOf(tags);
  }

  /** Whether the rule applies to the deal. */
  public boolean matches(Facts facts) {
    return (pipelines.isEmpty() || pipelines.contains(facts.pipeline()))
        && (countries.isEmpty() || facts.country().filter(countries::contains).isPresent())
        && (currencies.isEmpty() || facts.currency().filter(currencies::contains).isPresent())
        && (tags.isEmpty() || facts.tags().stream().anyMatch(tags::contains))
        && fields.keySet().stream().allMatch(field -> matches(field, facts));
  }

  private boolean matches(FieldKey field, Facts facts) {
    Set<String> wanted = fields.getOrDefault(field, Set.of());
    return facts.values(field).stream().anyMatch(wanted::contains);
  }
}
