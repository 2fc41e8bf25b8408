package io.kommozuora.kommowon.won;

import io.kommozuora.aws.SharedPace;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommowon.resolve.Customers;
import java.util.Optional;

/** Reads a deal and its customer from Kommo, with the turns for all of it taken at once. */
final class DealReader {
  // Lead, contact and company.
  private static final int CALLS = 3;

  private final KommoClient kommo;
  private final SharedPace pace;

  DealReader(KommoClient kommo, SharedPace pace) {
    this.kommo = kommo;
    this.pace = pace;
  }

  Optional<Deal> deal(DealId id) {
    pace.reserve(CALLS);
    return kommo.deal(id);
  }

  Customers customers(Deal deal) {
    return SideBySide.both(() -> company(deal), () -> contact(deal), Customers::new);
  }

  private Optional<Company> company(Deal deal) {
    return deal.company().flatMap(kommo::company);
  }

  private Optional<Contact> contact(Deal deal) {
    return deal.mainContact().flatMap(kommo::contact);
  }
}
