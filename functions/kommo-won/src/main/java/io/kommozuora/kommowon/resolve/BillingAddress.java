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
  private final Customers customers;
  private final Reasons reasons;

  BillingAddress(Customers customers, Reasons reasons) {
    this.customers = customers;
    this.reasons = reasons;
  }

  Optional<Address> find() {
    Optional<WrittenAddress> written =
        sources()
            .flatMap(WrittenAddress::in)
            .filter(address -> !address.country().isEmpty())
            .findFirst();
    if (written.isEmpty()) {
      return customers.company().isEmpty() && customers.contact().isEmpty()
          ? Optional.empty()
          : reasons.add(HoldReason.COUNTRY_MISSING);
    }
    return checked(written.get());
  }

  private Stream<Fields> sources() {
    return Stream.concat(
        customers.company().map(Company::fields).stream(),
        customers.contact().map(Contact::fields).stream());
  }

  private Optional<Address> checked(WrittenAddress written) {
    Optional<String> country = Countries.code(written.country());
    if (country.isEmpty()) {
      return reasons.add(HoldReason.COUNTRY_UNKNOWN, written.country());
    }
    if (!States.needed(country.get())) {
      return Optional.of(written.in(country.get(), Clean.text(written.state(), 100)));
    }
    if (written.state().isEmpty()) {
      return reasons.add(HoldReason.STATE_MISSING, country.get());
    }
    Optional<String> state = States.code(country.get(), written.state());
    return state.isPresent()
        ? Optional.of(written.in(country.get(), state))
        : reasons.add(HoldReason.STATE_UNKNOWN, written.state(), country.get());
  }
}
