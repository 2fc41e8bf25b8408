package io.kommozuora.billing;

import java.util.Optional;

/**
 * A postal address; only the country is always there.
 *
 * @param country the two-letter ISO code
 * @param state the state's code, where the country has states
 */
public record Address(
    String country,
    Optional<String> state,
    Optional<String> city,
    Optional<String> postalCode,
    Optional<String> line1,
    Optional<String> line2) {
  public Address {
    if (!country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("no country's code: " + country);
    }
  }

  /** An address of which only the country is known. */
  public static Address in(String country) {
    return new Address(
        country,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
