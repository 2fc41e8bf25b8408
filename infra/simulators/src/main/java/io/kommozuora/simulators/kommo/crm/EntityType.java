package io.kommozuora.simulators.kommo.crm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of cards that carry custom fields. */
public enum EntityType {
  LEADS,
  CONTACTS,
  COMPANIES;

  /** The kind by its name in paths and bodies. */
  public static Optional<EntityType> named(String name) {
    return Stream.of(values()).filter(type -> type.apiName().equals(name)).findFirst();
  }

  /** The name in paths and bodies. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
