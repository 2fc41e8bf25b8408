package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.LeadEdit;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /leads}: deals, read and changed. */
final class LeadsEndpoint {
  private static final Map<String, Comparator<Lead>> ORDERS =
      Map.of(
          "id", Comparator.comparingLong(Lead::id),
          "created_at", Comparator.comparing(Lead::createdAt),
          "updated_at", Comparator.comparing(Lead::updatedAt));

  private final Crm crm;

  LeadsEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/leads", this::list)
        .on("PATCH", Hal.API + "/leads", this::changeMany)
        .on("GET", Hal.API + "/leads/{id}", this::one)
        .on("PATCH", Hal.API + "/leads/{id}", this::changeOne)
        .on("GET", Hal.API + "/leads/{id}/links", this::links);
  }

  private Reply one(Call call) {
    var asked = new Asked(call);
    Set<String> with = asked.with();
    return crm.leads()
        .find(asked.id())
        .filter(lead -> !lead.deleted() || with.contains("only_deleted"))
        .map(lead -> Hal.ok(LeadView.of(crm, call, with).json(lead)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply list(Call call) {
    Set<String> with = new Asked(call).with();
    var filter = new LeadFilter(call, lead -> crm.tasks().closest(EntityType.LEADS, lead.id()));
    List<Lead> found =
        crm.leads().all().stream()
            .filter(lead -> lead.deleted() == with.contains("only_deleted"))
            .filter(filter::allows)
            .sorted(new Order(call.parameters()).among(ORDERS, Comparator.comparingLong(Lead::id)))
            .toList();
    return Page.of(call).of(call, "leads", found, LeadView.of(crm, call, with)::json);
  }

  private Reply changeOne(Call call) {
    var asked = new Asked(call);
    long id = asked.id();
    List<LeadEdit> edits =
        Body.one(call).read(item -> new LeadForm(crm, asked.user(crm), item).edit(id));
    crm.leads().edit(edits);
    return Hal.ok(changed(call, id));
  }

  private Reply changeMany(Call call) {
    long user = new Asked(call).user(crm);
    List<LeadEdit> edits = Body.many(call).read(item -> new LeadForm(crm, user, item).edit());
    crm.leads().edit(edits);
    List<ObjectNode> changed = edits.stream().map(edit -> changed(call, edit.id())).toList();
    return Hal.ok(Hal.embedded(call, "/leads", "leads", changed));
  }

  private ObjectNode changed(Call call, long id) {
    var json = Json.object().put("id", id);
    json.put("updated_at", crm.leads().existing(id).updatedAt().getEpochSecond());
    json.set("_links", Hal.links(call, "/leads/" + id));
    return json;
  }

  private Reply links(Call call) {
    long id = new Asked(call).id();
    return crm.leads()
        .find(id)
        .filter(lead -> !lead.deleted())
        .map(lead -> new LinksView(call).reply(lead))
        .orElseGet(() -> Reply.empty(204));
  }
}
