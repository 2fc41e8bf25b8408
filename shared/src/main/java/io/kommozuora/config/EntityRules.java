package io.kommozuora.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entities that bill, in the order they are asked. */
public record EntityRules(List<EntityRule> rules) {
  private static final String KEY = "entities";

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
