package io.kommozuora.simulators.kommo;

import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;

/** Makes and changes contacts, companies and fields over HTTP, as a person does by hand. */
final class CardsControl {
  private final KommoSimulator kommo;

  CardsControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    String companies = KommoControl.PREFIX + "companies";
    String contacts = KommoControl.PREFIX + "contacts";
    routes
        .on("POST", KommoControl.PREFIX + "fields/{entity}", this::field)
        .on("POST", companies, call -> KommoControl.made(kommo.addCompany(said(call).company())))
        .on("POST", contacts, call -> KommoControl.made(kommo.addContact(said(call).contact())))
        .on("POST", companies + "/{id}/fields", this::fillCompany)
        .on("POST", contacts + "/{id}/fields", this::fillContact);
  }

  private Reply field(Call call) {
    EntityType type = EntityType.named(call.variable("entity")).orElseThrow();
    var draft = said(call).field();
    return KommoControl.made(kommo.read(crm -> crm.fields(type).add(draft).id()));
  }

  private Reply fillContact(Call call) {
    long id = KommoControl.id(call);
    said(call).values().forEach((key, value) -> kommo.setContactField(id, key, value));
    return Reply.empty(204);
  }

  private Reply fillCompany(Call call) {
    long id = KommoControl.id(call);
    said(call).values().forEach((key, value) -> kommo.setCompanyField(id, key, value));
    return Reply.empty(204);
  }

  private static DraftForm said(Call call) {
    return new DraftForm(KommoControl.body(call));
  }
}
