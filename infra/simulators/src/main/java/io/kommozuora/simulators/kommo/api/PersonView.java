package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Card;
import io.kommozuora.simulators.kommo.crm.Company;
import io.kommozuora.simulators.kommo.crm.Contact;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import java.util.Set;
import java.util.function.Predicate;

/** Contacts and companies as the API shows them. */
record PersonView(Crm crm, Call call, Set<String> with) {
  ObjectNode json(Contact contact) {
    var view = new CardView(crm, call, EntityType.CONTACTS);
    String[] names = contact.name().split(" ", 2);
    var json =
        Json.object()
            .put("id", contact.id())
            .put("name", contact.name())
            .put("first_name", names[0])
            .put("last_name", names.length > 1 ? names[1] : "");
    common(json, view, contact);
    json.put("is_unsorted", false);
    tail(json, view, contact);
    var embedded = json.putObject("_embedded");
    embedded.set("tags", view.tags(contact));
    var companies = embedded.putArray("companies");
    contact.company().ifPresent(id -> companies.add(view.reference(EntityType.COMPANIES, id)));
    extras(embedded, view, lead -> lead.contacts().contains(contact.id()));
    return json;
  }

  ObjectNode json(Company company) {
    var view = new CardView(crm, call, EntityType.COMPANIES);
    var json = Json.object().put("id", company.id()).put("name", company.name());
    common(json, view, company);
    tail(json, view, company);
    var embedded = json.putObject("_embedded");
    embedded.set("tags", view.tags(company));
    if (with.contains("contacts")) {
      embedded.set("contacts", contacts(view, company));
    }
    extras(embedded, view, lead -> lead.company().filter(id -> id == company.id()).isPresent());
    return json;
  }

  private static void common(ObjectNode json, CardView view, Card card) {
    json.put("responsible_user_id", card.responsible()).put("group_id", 0);
    view.written(json, card);
    view.closestTask(json, card);
    json.put("is_deleted", card.deleted());
  }

  private void tail(ObjectNode json, CardView view, Card card) {
    json.set("custom_fields_values", view.values(card));
    json.put("account_id", crm.account().id()).set("_links", view.links(card.id()));
  }

  private void extras(ObjectNode embedded, CardView view, Predicate<Lead> linked) {
    if (with.contains("leads")) {
      var leads = embedded.putArray("leads");
      crm.leads().all().stream()
          .filter(lead -> !lead.deleted())
          .filter(linked)
          .forEach(lead -> leads.add(view.reference(EntityType.LEADS, lead.id())));
    }
    if (with.contains("catalog_elements")) {
      embedded.putArray("catalog_elements");
    }
  }

  private ArrayNode contacts(CardView view, Company company) {
    var contacts = Json.array();
    crm.people().contacts().stream()
        .filter(contact -> contact.company().filter(id -> id == company.id()).isPresent())
        .forEach(contact -> contacts.add(view.reference(EntityType.CONTACTS, contact.id())));
    return contacts;
  }
}
