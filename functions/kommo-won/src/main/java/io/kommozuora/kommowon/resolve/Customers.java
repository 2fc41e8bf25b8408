package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Customer;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.Deal;
import java.util.Optional;

/** Who is on the other side of a deal, as far as Kommo knows. */
public record Customers(Optional<Company> company, Optional<Contact> contact) {
  private static final int LONGEST_NAME = 255;

  boolean nobody() {
    return company.isEmpty() && contact.isEmpty();
  }

  boolean onlyCompany() {
    return company.isPresent() && contact.isEmpty();
  }

  /**
   * Whether everybody the deal names was read. A company that was not must not be taken for no
   * company: its contact would get an account of its own.
   */
  boolean complete(Deal deal, Reasons reasons) {
    boolean companyRead = read("company", deal.company(), company, reasons);
    boolean contactRead = read("main contact", deal.mainContact(), contact, reasons);
    return companyRead && contactRead;
  }

  private static boolean read(String role, Optional<?> id, Optional<?> found, Reasons reasons) {
    if (id.isEmpty() || found.isPresent()) {
      return true;
    }
    reasons.add(HoldReason.CUSTOMER_UNREADABLE, role, id.get());
    return false;
  }

  Optional<Customer> billed(Reasons reasons) {
    Optional<Customer> billed =
        company
            .<Customer>map(found -> new Customer.OfCompany(found.id()))
            .or(() -> contact.map(found -> new Customer.OfContact(found.id())));
    return billed.or(() -> reasons.add(HoldReason.CUSTOMER_MISSING));
  }

  Optional<String> name(Reasons reasons) {
    if (nobody()) {
      return Optional.empty();
    }
    return company
        .map(Company::name)
        .or(() -> contact.map(Customers::name))
        .flatMap(name -> Clean.name(name, LONGEST_NAME))
        .or(() -> reasons.add(HoldReason.CUSTOMER_UNNAMED));
  }

  private static String name(Contact contact) {
    return contact.name().isBlank()
        ? contact.firstName() + " " + contact.lastName()
        : contact.name();
  }
}
