package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Event;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** {@code GET /events}, newest first. */
final class EventsEndpoint {
  private static final int PER_PAGE = 100;

  private final Crm crm;

  EventsEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes.on("GET", Hal.API + "/events", this::list);
  }

  private Reply list(Call call) {
    var filter = new EventFilter(call);
    List<Event> found = crm.events().reversed().stream().filter(filter::allows).toList();
    return Page.of(call).atMost(PER_PAGE).of(call, "events", found, event -> json(call, event));
  }

  private ObjectNode json(Call call, Event event) {
    var json =
        Json.object()
            .put("id", event.id())
            .put("type", event.type())
            .put("entity_id", event.lead())
            .put("entity_type", "lead")
            .put("created_by", event.createdBy())
            .put("created_at", event.createdAt().getEpochSecond());
    json.set("value_after", event.after().deepCopy());
    json.set("value_before", event.before().deepCopy());
    json.put("account_id", crm.account().id());
    json.set("_links", Hal.links(call, "/events/" + event.id()));
    var card = new CardView(crm, call, EntityType.LEADS);
    json.putObject("_embedded").set("entity", card.reference(EntityType.LEADS, event.lead()));
    return json;
  }
}
