package io.kommozuora.config;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks that plans differ only by entities and currencies that exist. */
final class Markets {
  private Markets() {}

  static void check(Section root, Plans plans, EntityRules entities) {
    Set<String> names =
        entities.rules().stream().map(EntityRule::name).collect(Collectors.toUnmodifiableSet());
    for (Plan plan : plans.all()) {
      plan.ratePlan().special().keySet().stream()
          .filter(Predicate.not(market -> exists(market, names)))
          .sorted()
          .forEach(market -> root.mistake(path(plan), unknown(market, names)));
    }
  }

  private static boolean exists(String market, Set<String> names) {
    int slash = market.indexOf('/');
    return slash < 0
        ? names.contains(market) || Scalar.isCurrency(market)
        : names.contains(market.substring(0, slash))
            && Scalar.isCurrency(market.substring(slash + 1));
  }

  private static String path(Plan plan) {
    return "plans." + plan.key() + ".ratePlans";
  }

  private static String unknown(String market, Set<String> names) {
    return "\"%s\" is no market; write a currency, an entity (%s) or both, e.g. %s"
        .formatted(market, String.join(", ", names.stream().sorted().toList()), "default/EUR");
  }
}
