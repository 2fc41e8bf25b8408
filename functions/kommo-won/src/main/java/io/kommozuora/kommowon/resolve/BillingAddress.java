package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the address to bill: the first that names a country, of the company's address fields, then
 * of the contact's.
 */
final class BillingAddress {
  /**
   * Where the customer is.
   *
   * @param country its code, also where the address lacks something else
   */
  record Place(Optional<String> country, Optional<Address> address) {
    static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());
  }

  private final Customers customers;
  private final Reasons reasons;

  BillingAddress(Customers customers, Reasons reasons) {
    this.customers = customers;
    this.reasons = reasons;
  }

  Place find() {
    Optional<WrittenAddress> written =
        sources()
            .flatMap(WrittenAddress::in)
            .filter(address -> !address.country().isEmpty())
            .findFirst();
    if (written.isPresent()) {
      return place(written.get());
    }
    if (!customers.nobody()) {
      reasons.add(HoldReason.COUNTRY_MISSING);
    }
    return Place.UNKNOWN;
  }

  private Stream<Fields> sources() {
    return Stream.concat(
        customers.company().map(Company::fields).stream(),
        customers.contact().map(Contact::fields).stream());
  }

  private Place place(WrittenAddress written) {
    Optional<String> country = country(written);
    return new Place(country, country.flatMap(code -> address(code, written)));
  }

  private Optional<String> country(WrittenAddress written) {
    if (!written.clear()) {
      return reasons.add(HoldReason.COUNTRY_AMBIGUOUS, written.country());
    }
    return Countries.code(written.country())
        .or(() -> reasons.add(HoldReason.COUNTRY_UNKNOWN, written.country()));
  }

  private Optional<Address> address(String country, WrittenAddress written) {
    if (!States.needed(country)) {
      return Optional.of(written.in(country, Clean.text(written.state(), 100)));
    }
    if (written.state().isEmpty()) {
      return reasons.add(HoldReason.STATE_MISSING, country);
    }
    Optional<String> state = States.code(country, written.state());
    return state.isPresent()
        ? Optional.of(written.in(country, state))
        : reasons.add(HoldReason.STATE_UNKNOWN, written.state(), country);
  }
}
