package io.kommozuora.simulators.kommo.crm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of custom fields; events show the type as a number. */
public enum FieldType {
  TEXT(1),
  NUMERIC(2),
  CHECKBOX(3),
  SELECT(4),
  MULTISELECT(5),
  DATE(6),
  URL(7),
  MULTITEXT(8),
  TEXTAREA(9),
  RADIOBUTTON(10),
  STREETADDRESS(11),
  SMART_ADDRESS(13),
  BIRTHDAY(14),
  LEGAL_ENTITY(15),
  DATE_TIME(19),
  MONETARY(20),
  PRICE(20),
  TRACKING_DATA(21);

  private final int number;

  FieldType(int number) {
    this.number = number;
  }

  /** The type by its name in bodies. */
  public static Optional<FieldType> named(String name) {
    return Stream.of(values()).filter(type -> type.apiName().equals(name)).findFirst();
  }

  /** The name in bodies. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number in events. */
  public int number() {
    return number;
  }

  /** Whether values are picked from the field's options. */
  public boolean picks() {
    return this == SELECT || this == MULTISELECT || this == RADIOBUTTON;
  }
}
