package io.kommozuora.zuorasetup.plan;

import java.util.Set;

/** An event that a callout tells; the text form is how the plan writes it. */
public sealed interface Event {
  /** Before the name of an event that Zuora defines beside its standard ones. */
  String ZUORAS = "com.zuora.notification";

  /** One of the tenant's own, which the plan defines. */
  record Custom(String name) implements Event {
    @Override
    public String toString() {
      return name;
    }
  }

  /** One that Zuora defines for orders. */
  record OfOrders(String name) implements Event {
    @Override
    public String toString() {
      return ZUORAS + ":" + name;
    }
  }

  /** A standard one, by the code of its category. */
  record Standard(int category) implements Event {
    private static final Set<Integer> SYSTEM_FIELDS_ONLY = Set.of(1220, 2210);

    @Override
    public String toString() {
      return String.valueOf(category);
    }
  }

  /** Whether its callouts may use the merge fields of a data source. */
  default boolean hasDataSource() {
    return this instanceof Standard standard
        && !Standard.SYSTEM_FIELDS_ONLY.contains(standard.category());
  }

  /**
   * The event written so.
   *
   * @throws IllegalArgumentException when no event is written so
   */
  static Event parse(String text) {
    if (text.matches("[1-9]\\d{3}")) {
      return new Standard(Integer.parseInt(text));
    }
    if (text.matches("com\\.zuora\\.notification:[A-Za-z]\\w{0,198}")) {
      return new OfOrders(text.substring(ZUORAS.length() + 1));
    }
    if (text.matches("[A-Za-z]\\w{0,198}")) {
      return new Custom(text);
    }
    throw new IllegalArgumentException(
        "\"%s\" is no event; write a category such as 2120, a custom event's name, or %s:…"
            .formatted(text, ZUORAS));
  }
}
