package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Contact;
import io.kommozuora.simulators.zuora.tenant.Countries;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.Optional;

/** Countries and states are held against the tenant's table. */
final class ContactRules {
  private ContactRules() {}

  static Contact contact(Work work, Body body) {
    return checked(work, new Contact(work.numbers().id(), body.texts()));
  }

  static Contact checked(Work work, Contact contact) {
    String country = contact.field("country");
    if (country.isBlank()) {
      return contact;
    }
    Optional<String> code = Countries.code(country);
    work.value(code.isPresent(), "The country '%s' is unknown.".formatted(country));
    code.filter(Countries::hasStates).ifPresent(known -> state(work, known, contact));
    return contact;
  }

  private static void state(Work work, String country, Contact contact) {
    String state = contact.field("state");
    if (state.isBlank()) {
      work.value(!work.tenant().stateRequired(), "The state is required for " + country + ".");
    } else {
      work.value(
          Countries.knowsState(country, state),
          "The state '%s' is unknown in %s.".formatted(state, country));
    }
  }
}
