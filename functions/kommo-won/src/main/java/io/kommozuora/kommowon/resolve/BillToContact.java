package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the person who gets the invoices: the main contact, with the company's data as fallback.
 */
final class BillToContact {
  private static final FieldKey EMAIL = FieldKey.of("EMAIL");
  private static final FieldKey PHONE = FieldKey.of("PHONE");
  private static final Pattern EMAIL_SHAPE = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int LONGEST_EMAIL = 80;
  private static final int LONGEST_NAME = 100;
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
      return customers.company().isPresent()
          ? reasons.add(HoldReason.CONTACT_MISSING)
          : Optional.empty();
    }
    Optional<Name> name = name(contact.get());
    Optional<String> email = email();
    if (name.isEmpty() || email.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BillTo(name.get().first(), name.get().last(), email, phone(), address.get()));
  }

  private record Name(String first, String last) {}

  // Kommo fills only the whole name when a contact was typed in one go.
  private Optional<Name> name(Contact contact) {
    Optional<String> first = Clean.text(contact.firstName(), LONGEST_NAME);
    Optional<String> last = Clean.text(contact.lastName(), LONGEST_NAME);
    if (first.isPresent() && last.isPresent()) {
      return Optional.of(new Name(first.get(), last.get()));
    }
    String whole = Clean.text(contact.name(), 2 * LONGEST_NAME).orElse("");
    int space = whole.lastIndexOf(' ');
    if (space < 0) {
      return reasons.add(HoldReason.CONTACT_NAME_INCOMPLETE, whole);
    }
    return Optional.of(new Name(cut(whole.substring(0, space)), cut(whole.substring(space + 1))));
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private Optional<String> email() {
    List<String> all = texts(EMAIL);
    Optional<String> valid = all.stream().filter(BillToContact::isEmail).findFirst();
    if (valid.isPresent()) {
      return valid;
    }
    return all.isEmpty()
        ? reasons.add(HoldReason.EMAIL_MISSING)
        : reasons.add(HoldReason.EMAIL_INVALID, all.getFirst());
  }

  private static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL
        && EMAIL_SHAPE.matcher(text).matches()
        && Clean.text(text, LONGEST_EMAIL).filter(text::equals).isPresent();
  }

  private Optional<String> phone() {
    return texts(PHONE).stream()
        .flatMap(phone -> Clean.text(phone, LONGEST_PHONE).stream())
        .findFirst();
  }

  private List<String> texts(FieldKey field) {
    Stream<Fields> sources =
        Stream.concat(
            customers.contact().map(Contact::fields).stream(),
            customers.company().map(Company::fields).stream());
    return sources
        .flatMap(fields -> fields.values(field).stream())
        .map(FieldValue::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
