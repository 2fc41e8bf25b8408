package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Customer;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import java.util.Optional;

/** Who is on the other side of a deal, as far as Kommo knows. */
public record Customers(Optional<Company> company, Optional<Contact> contact) {
  private static final int LONGEST_NAME = 255;

  Optional<Customer> billed(Reasons reasons) {
    Optional<Customer> billed =
        company
            .<Customer>map(found -> new Customer.OfCompany(found.id()))
            .or(() -> contact.map(found -> new Customer.OfContact(found.id())));
    return billed.or(() -> reasons.add(HoldReason.CUSTOMER_MISSING));
  }

  Optional<String> name(Reasons reasons) {
    if (company.isEmpty() && contact.isEmpty()) {
      return Optional.empty();
    }
    String name = company.map(Company::name).or(() -> contact.map(Contact::name)).orElse("");
    return Clean.text(name, LONGEST_NAME).or(() -> reasons.add(HoldReason.CUSTOMER_UNNAMED));
  }
}
