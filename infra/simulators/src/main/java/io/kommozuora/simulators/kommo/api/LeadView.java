package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.LineItem;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import java.util.Set;

/** A deal as the API shows it; contacts and products only when asked for. */
record LeadView(CardView card, Call call, Set<String> with, long account) {
  static LeadView of(Crm crm, Call call, Set<String> with) {
    return new LeadView(new CardView(crm, call, EntityType.LEADS), call, with, crm.account().id());
  }

  ObjectNode json(Lead lead) {
    var json =
        Json.object()
            .put("id", lead.id())
            .put("name", lead.name())
            .put("price", lead.price())
            .put("responsible_user_id", lead.responsible())
            .put("group_id", 0)
            .put("status_id", lead.stage().status())
            .put("pipeline_id", lead.stage().pipeline())
            .putNull("loss_reason_id");
    card.written(json, lead);
    Seconds.put(json, "closed_at", lead.closedAt());
    card.closestTask(json, lead);
    json.put("is_deleted", lead.deleted()).set("custom_fields_values", card.values(lead));
    json.putNull("score").put("account_id", account).putNull("labor_cost");
    json.put("is_price_computed", false);
    extras(json);
    json.set("_links", card.links(lead.id()));
    json.set("_embedded", embedded(lead));
    return json;
  }

  private void extras(ObjectNode json) {
    if (with.contains("source_id")) {
      json.putNull("source_id");
    }
    if (with.contains("is_price_modified_by_robot")) {
      json.put("is_price_modified_by_robot", false);
    }
  }

  /** A deleted deal has lost what it was linked to. */
  private ObjectNode embedded(Lead lead) {
    var embedded = Json.object();
    if (lead.deleted()) {
      embedded.putArray("tags");
      embedded.putArray("companies");
      return embedded;
    }
    embedded.set("tags", card.tags(lead));
    embedded.set("companies", companies(lead));
    if (with.contains("loss_reason")) {
      embedded.putArray("loss_reason");
    }
    if (with.contains("contacts")) {
      embedded.set("contacts", contacts(lead));
    }
    if (with.contains("catalog_elements")) {
      embedded.set("catalog_elements", items(lead));
    }
    return embedded;
  }

  private ArrayNode companies(Lead lead) {
    var companies = Json.array();
    lead.company().ifPresent(id -> companies.add(card.reference(EntityType.COMPANIES, id)));
    return companies;
  }

  private ArrayNode contacts(Lead lead) {
    var contacts = Json.array();
    for (long id : lead.contacts()) {
      boolean main = contacts.isEmpty();
      var contact = contacts.addObject().put("id", id).put("is_main", main);
      contact.setAll(card.reference(EntityType.CONTACTS, id));
    }
    return contacts;
  }

  private ArrayNode items(Lead lead) {
    var items = Json.array();
    for (LineItem item : lead.items()) {
      var json = items.addObject().put("id", item.element());
      json.set("metadata", metadata(item));
      String path = "/catalogs/%d/elements/%d".formatted(item.catalog(), item.element());
      json.set("_links", Hal.links(call, path));
    }
    return items;
  }

  static ObjectNode metadata(LineItem item) {
    return Json.object()
        .put("quantity", item.quantity())
        .put("catalog_id", item.catalog())
        .put("price_id", item.priceField());
  }
}
