package io.kommozuora.simulators.zuora.tenant;

import io.kommozuora.simulators.zuora.body.CustomFieldNames;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The custom fields defined in the tenant, by object; only indexed ones can be filtered by. */
public final class CustomFields implements CustomFieldNames {
  private final Map<String, Set<String>> names = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> indexed = new ConcurrentHashMap<>();

  public void define(String object, String name, boolean filterable) {
    if (!CustomFieldNames.custom(name)) {
      throw new IllegalArgumentException("A custom field's name ends in __c or __NS: " + name);
    }
    of(names, object).add(name);
    if (filterable) {
      of(indexed, object).add(name);
    }
  }

  @Override
  public boolean defined(String object, String name) {
    return of(names, object).contains(name);
  }

  public boolean filterable(String object, String name) {
    return of(indexed, object).stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The name as it was defined. */
  public String spelt(String object, String name) {
    return of(names, object).stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private static Set<String> of(Map<String, Set<String>> fields, String object) {
    return fields.computeIfAbsent(object, any -> ConcurrentHashMap.newKeySet());
  }
}
