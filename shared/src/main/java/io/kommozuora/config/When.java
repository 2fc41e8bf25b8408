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

  public When {
    pipelines = Set.copyOf(pipelines);
    fields = Map.copyOf(fields);
    countries = Set.copyOf(countries);
    currencies = Set.copyOf(currencies);
    tags = Set.copyOf(tags);
  }

  static When read(Section section) {
    var pipelines = section.set("pipeline", Scalar.ID);
    var fields = section.table("fields", Scalar.FIELD, entry -> entry.set(Scalar.TEXT));
    var countries = section.set("country", Scalar.COUNTRY);
    var currencies = section.set("currency", Scalar.CURRENCY);
    var tags = section.set("tag", Scalar.TEXT);
    return new When(pipelines.get(), fields.get(), countries.get(), currencies.get(), tags.get());
  }

  boolean isAlways() {
    return pipelines.isEmpty()
        && fields.isEmpty()
        && countries.isEmpty()
        && currencies.isEmpty()
        && tags.isEmpty();
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
