package io.kommozuora.config;

import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.deal.PlanKey;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What selling one plan means in Zuora. */
public record Plan(
    PlanKey key,
    Set<String> values,
    PerMarket<RatePlanId> ratePlan,
    Set<Currency> currencies,
    Term term,
    Term renewal,
    boolean autoRenew,
    StartRules starts,
    List<QuantityRule> quantities,
    List<PriceRule> prices,
    List<String> usage) {
  private static final Term YEAR = new Term.Termed(12, PeriodType.MONTH);

  public Plan {
    values = Set.copyOf(values);
    currencies = Set.copyOf(currencies);
    quantities = List.copyOf(quantities);
    prices = List.copyOf(prices);
    usage = List.copyOf(usage);
    if (term instanceof Term.Evergreen && autoRenew) throw neverRenews("autoRenew");
    if (term instanceof Term.Evergreen && !renewal.equals(term)) throw neverRenews("renewal");
    if (values.isEmpty()) throw new IllegalArgumentException("has no values; leave the key out");
    ChargeRules.check(ratePlan, quantities, prices);
  }

  private static IllegalArgumentException neverRenews(String key) {
    return new IllegalArgumentException(
        "an evergreen plan never renews; leave %s out".formatted(key));
  }

  static Plan read(String name, Section section) {
    var key = section.build(() -> new PlanKey(name));
    var values = section.set("values", Scalar.TEXT);
    var ratePlan = PerMarket.read(section, "ratePlan", "ratePlans", RatePlanId::new);
    var currencies = section.set("currencies", Scalar.CURRENCY);
    var term = section.optional("term", Term::of, YEAR);
    var renewal = section.optional("renewal", Term::of);
    var autoRenew = section.optional("autoRenew", Scalar.FLAG, false);
    var starts = section.build(() -> StartRules.read(section));
    var quantities = Reading.all(section.sections("quantity", QuantityRule::read));
    var prices = Reading.all(section.sections("price", PriceRule::read));
    var usage = section.set("usage", Scalar.TEXT);
    return new Plan(
        key.get(),
        section.has("values") ? values.get() : Set.of(name),
        ratePlan.get(),
        currencies.get(),
        term.get(),
        renewal.get().orElseGet(term),
        autoRenew.get(),
        starts.get(),
        quantities.get(),
        prices.get(),
        List.copyOf(usage.get()));
  }

  boolean isMeantBy(long enumId, @Nullable String enumCode) {
    return values.contains(Long.toString(enumId))
        || (enumCode != null && values.contains(enumCode));
  }

  /** The rate plan to sell there; empty where the plan is not sold. */
  public Optional<RatePlanId> ratePlanFor(String entity, Currency currency) {
    return sellsIn(currency) ? ratePlan.in(new Market(entity, currency)) : Optional.empty();
  }

  /** Whether the plan is sold in the currency. */
  public boolean sellsIn(Currency currency) {
    return currencies.isEmpty() || currencies.contains(currency);
  }
}
