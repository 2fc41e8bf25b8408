package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the person who gets the invoices: the main contact, with the company's data as fallback.
 */
final class BillToContact {
  private static final FieldKey PHONE = FieldKey.of("PHONE");
  private static final int LONGEST_PHONE = 40;

  private final Customers customers;
  private final Reasons reasons;

  BillToContact(Customers customers, Reasons reasons) {
    this.customers = customers;
    this.reasons = reasons;
  }

  Optional<BillTo> at(Optional<Address> address) {
    Optional<Contact> contact = customers.contact();
    if (contact.isEmpty()) {
      return customers.onlyCompany() ? reasons.add(HoldReason.CONTACT_MISSING) : Optional.empty();
    }
    Optional<PersonName> name = name(contact.get());
    Optional<String> email = new InvoiceEmail(reasons).of(sources());
    if (name.isEmpty() || email.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    PersonName known = name.get();
    return Optional.of(new BillTo(known.first(), known.last(), email, phone(), address.get()));
  }

  private Optional<PersonName> name(Contact contact) {
    return PersonName.of(contact)
        .or(() -> reasons.add(HoldReason.CONTACT_NAME_INCOMPLETE, contact.name().strip()));
  }

  // Half a phone number is worse than none.
  private Optional<String> phone() {
    return sources()
        .flatMap(fields -> fields.values(PHONE).stream())
        .map(FieldValue::text)
        .flatMap(phone -> Clean.text(phone, Integer.MAX_VALUE).stream())
        .filter(phone -> phone.length() <= LONGEST_PHONE)
        .findFirst();
  }

  private Stream<Fields> sources() {
    return Stream.concat(
        customers.contact().map(Contact::fields).stream(),
        customers.company().map(Company::fields).stream());
  }
}
