package io.kommozuora.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entities that bill, in the order they are asked. */
public record EntityRules(List<EntityRule> rules) {
  private static final String KEY = "entities";
  private static final int LONGEST_NUMBER = 50;
  // C or P, a Kommo id, of which the longest today have nine digits, and a hyphen.
  private static final int LONGEST_CUSTOMER = 14;

  public EntityRules {
    rules = List.copyOf(rules);
  }

  /** Reads the root's list; without one, a single entity bills every deal. */
  static EntityRules read(Section root) {
    if (!root.has(KEY)) return new EntityRules(List.of(root.section(KEY, EntityRule::read).get()));

    var readings = root.sections(KEY, EntityRule::read);
    if (readings.isEmpty()) root.mistake(KEY, "names no entity; write one or leave the key out");
    var rules = new EntityRules(Reading.all(readings).get());
    rules.checkNames(root);
    rules.checkOrder(root);
    return rules;
  }

  private void checkNames(Section root) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      String name = rules.get(i).name();
      if (!taken.add(name)) {
        root.mistake(at(i) + ".name", "\"%s\" is taken; write another".formatted(name));
      }
    }
  }

  private void checkOrder(Section root) {
    for (int i = 0; i < rules.size() - 1; i++) {
      if (rules.get(i).when().isAlways()) {
        root.mistake(at(i), "applies to every deal; write a when, or move it to the end");
      }
    }
  }

  /** Refuses names with which an account's number would be longer than Zuora takes. */
  void checkNumbers(Section root, NumberPrefix prefix) {
    int longest = LONGEST_NUMBER - LONGEST_CUSTOMER - prefix.value().length();
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).isUnnamed() && rules.get(i).name().length() > longest) {
        root.mistake(
            at(i) + ".name",
            "is too long for account numbers that begin with \"%s\"; write up to %d characters"
                .formatted(prefix, longest));
      }
    }
  }

  private static String at(int index) {
    return KEY + "[" + index + "]";
  }

  /** The rule of that name, should it still be there. */
  public Optional<EntityRule> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The first rule that applies to the deal; none means that a person must decide. */
  public Optional<EntityRule> first(Facts facts) {
    return rules.stream().filter(rule -> rule.when().matches(facts)).findFirst();
  }
}
