package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Company;
import io.kommozuora.simulators.kommo.crm.Contact;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** {@code /contacts} and {@code /companies}, for reading. */
final class PeopleEndpoint {
  private final Crm crm;

  PeopleEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/contacts", this::contacts)
        .on("GET", Hal.API + "/contacts/{id}", this::contact)
        .on("GET", Hal.API + "/companies", this::companies)
        .on("GET", Hal.API + "/companies/{id}", this::company);
  }

  private Reply contact(Call call) {
    return crm.people()
        .contact(new Asked(call).id())
        .map(contact -> Hal.ok(view(call).json(contact)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply company(Call call) {
    return crm.people()
        .company(new Asked(call).id())
        .map(company -> Hal.ok(view(call).json(company)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply contacts(Call call) {
    var filter = Filter.of(call);
    List<Contact> found =
        crm.people().contacts().stream().filter(c -> filter.allows("id", c.id())).toList();
    return Page.of(call).of(call, "contacts", found, view(call)::json);
  }

  private Reply companies(Call call) {
    var filter = Filter.of(call);
    List<Company> found =
        crm.people().companies().stream().filter(c -> filter.allows("id", c.id())).toList();
    return Page.of(call).of(call, "companies", found, view(call)::json);
  }

  private PersonView view(Call call) {
    return new PersonView(crm, call, new Asked(call).with());
  }
}
