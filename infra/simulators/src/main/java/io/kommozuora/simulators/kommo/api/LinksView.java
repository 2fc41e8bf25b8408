package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;

/** What a deal is linked to. */
record LinksView(Call call) {
  Reply reply(Lead lead) {
    ArrayNode links = links(lead);
    if (links.isEmpty()) {
      return Reply.empty(204);
    }
    var body = Json.object().put("_total_items", links.size());
    body.set("_links", Hal.links(call, "/leads/%d/links?page=1&limit=50".formatted(lead.id())));
    body.putObject("_embedded").set("links", links);
    return Hal.ok(body);
  }

  private ArrayNode links(Lead lead) {
    var filter = Filter.of(call);
    var links = Json.array();
    lead.items()
        .forEach(i -> add(links, filter, i.element(), "catalog_elements", LeadView.metadata(i)));
    for (long id : lead.contacts()) {
      boolean main = lead.contacts().indexOf(id) == 0;
      add(links, filter, id, "contacts", Json.object().put("main_contact", main));
    }
    lead.company().ifPresent(id -> add(links, filter, id, "companies", NullNode.getInstance()));
    return links;
  }

  private static void add(ArrayNode links, Filter filter, long id, String type, JsonNode metadata) {
    if (filter.allows("to_entity_type", type)) {
      links
          .addObject()
          .put("to_entity_id", id)
          .put("to_entity_type", type)
          .set("metadata", metadata);
    }
  }
}
