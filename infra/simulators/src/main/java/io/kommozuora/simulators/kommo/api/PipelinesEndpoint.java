package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Pipeline;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** {@code GET /leads/pipelines}. */
final class PipelinesEndpoint {
  private final Crm crm;

  PipelinesEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/leads/pipelines", this::list)
        .on("GET", Hal.API + "/leads/pipelines/{id}", this::one);
  }

  private Reply list(Call call) {
    List<ObjectNode> all = crm.pipelines().all().stream().map(p -> json(call, p)).toList();
    var body = Json.object().put("_total_items", all.size());
    body.setAll(Hal.embedded(call, "/leads/pipelines", "pipelines", all));
    return Hal.ok(body);
  }

  private Reply one(Call call) {
    return crm.pipelines()
        .find(new Asked(call).id())
        .map(pipeline -> Hal.ok(json(call, pipeline)))
        .orElseGet(() -> Problems.notFound(call));
  }

  private ObjectNode json(Call call, Pipeline pipeline) {
    String path = "/leads/pipelines/" + pipeline.id();
    var json =
        Json.object()
            .put("id", pipeline.id())
            .put("name", pipeline.name())
            .put("sort", 1)
            .put("is_main", pipeline.main())
            .put("is_unsorted_on", true)
            .put("is_archive", false)
            .put("account_id", crm.account().id());
    json.set("_links", Hal.links(call, path));
    var statuses = json.putObject("_embedded").putArray("statuses");
    pipeline.statuses().forEach(status -> statuses.add(json(call, path, pipeline.id(), status)));
    return json;
  }

  private ObjectNode json(Call call, String path, long pipeline, Pipeline.Status status) {
    var json =
        Json.object()
            .put("id", status.id())
            .put("name", status.name())
            .put("sort", status.sort())
            .put("is_editable", status.editable())
            .put("pipeline_id", pipeline)
            .put("color", "#99ccff")
            .put("type", status.type())
            .put("account_id", crm.account().id());
    json.set("_links", Hal.links(call, path + "/statuses/" + status.id()));
    return json;
  }
}
