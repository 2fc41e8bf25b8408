package io.kommozuora.sandbox.sales;

import java.util.Map;

/** Where a customer is at home: which legal entity bills there, and in which currency. */
public enum Market {
  AMERICA("default", "USD"),
  GERMANY("germany", "EUR"),
  BRITAIN("britain", "GBP");

  private final String entity;
  private final String currency;

  Market(String entity, String currency) {
    this.entity = entity;
    this.currency = currency;
  }

  /** The name of the entity in the configuration. */
  public String entity() {
    return entity;
  }

  /** The currency's code. */
  public String currency() {
    return currency;
  }

  Map<String, String> address() {
    return switch (this) {
      case AMERICA ->
          Map.of(
              "address_line_1", "1 Market St",
              "city", "San Francisco",
              "state", "CA",
              "zip", "94105",
              "country", "US");
      case GERMANY -> address("Torstr. 1", "Berlin", "10119", "Germany");
      case BRITAIN -> address("1 Strand", "London", "WC2N 5HR", "GB");
    };
  }

  private static Map<String, String> address(String line, String city, String zip, String country) {
    return Map.of("address_line_1", line, "city", city, "zip", zip, "country", country);
  }
}
