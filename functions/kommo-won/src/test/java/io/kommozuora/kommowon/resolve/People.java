package io.kommozuora.kommowon.resolve;

import io.kommozuora.deal.Company;
import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.ContactId;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Customers who lack nothing, and how to change one thing about them. */
final class People {
  private final List<Fields.Field> companyFields = new ArrayList<>();
  private final List<Fields.Field> contactFields = new ArrayList<>();
  private Optional<String> company = Optional.of("Example Inc.");
  private boolean contact = true;
  private String name = "Maria Silva";
  private String firstName = "Maria";
  private String lastName = "Silva";

  private People() {}

  /** A company in Germany, where no state is asked for, and its contact. */
  static People german() {
    return strangers().address("Hauptstr. 1", "", "Berlin", "", "10115", "DE").email("m@acme.de");
  }

  /** The same in California. */
  static People american() {
    return strangers()
        .address("1 Market St", "", "San Francisco", "CA", "94105", "US")
        .email("maria@example.com");
  }

  /** A company and a contact with nothing but their names. */
  static People strangers() {
    return new People();
  }

  People company(String companyName) {
    company = Optional.of(companyName);
    return this;
  }

  People withoutCompany() {
    company = Optional.empty();
    contactFields.addAll(companyFields);
    companyFields.clear();
    return this;
  }

  People withoutContact() {
    contact = false;
    return this;
  }

  People named(String whole, String first, String last) {
    name = whole;
    firstName = first;
    lastName = last;
    return this;
  }

  People address(
      String line1, String line2, String city, String state, String zip, String country) {
    companyFields.add(parts(line1, line2, city, state, zip, country));
    return this;
  }

  People contactAddress(String country) {
    contactFields.add(parts("Ring 2", "", "Wien", "", "1010", country));
    return this;
  }

  People addressLine(String text) {
    companyFields.add(field("ADDRESS", "textarea", text));
    return this;
  }

  People email(String... texts) {
    contactFields.removeIf(field -> field.code().filter("EMAIL"::equals).isPresent());
    contactFields.add(field("EMAIL", "multitext", texts));
    return this;
  }

  People companyEmail(String... texts) {
    companyFields.add(field("EMAIL", "multitext", texts));
    return this;
  }

  People phone(String... texts) {
    contactFields.add(field("PHONE", "multitext", texts));
    return this;
  }

  private static Fields.Field parts(
      String line1, String line2, String city, String state, String zip, String country) {
    List<FieldValue> values =
        Stream.of(
                part("address_line_1", line1),
                part("address_line_2", line2),
                part("city", city),
                part("state", state),
                part("zip", zip),
                part("country", country))
            .filter(value -> !value.text().isEmpty())
            .toList();
    return new Fields.Field(700_001, Optional.empty(), "smart_address", values);
  }

  private static FieldValue part(String code, String text) {
    return new FieldValue(text, OptionalLong.of(1), Optional.of(code));
  }

  private static Fields.Field field(String code, String type, String... texts) {
    List<FieldValue> values = Stream.of(texts).map(FieldValue::of).toList();
    return new Fields.Field(700_002, Optional.of(code), type, values);
  }

  Customers customers() {
    return new Customers(
        company.map(
            known -> new Company(new CompanyId(30_500_118), known, new Fields(companyFields))),
        contact
            ? Optional.of(
                new Contact(
                    new ContactId(40_600_229),
                    name,
                    firstName,
                    lastName,
                    new Fields(contactFields)))
            : Optional.empty());
  }
}
