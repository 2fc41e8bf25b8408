package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

/** The entities of a multi-entity tenant. */
public final class EntityEndpoints implements Endpoints {
  private final Tenant tenant;

  public EntityEndpoints(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public void addTo(Paths paths) {
    paths.get("/v1/entities", this::list);
  }

  private Reply list(Request request) {
    ObjectNode json = Json.object();
    ArrayNode entities = json.putArray("entities");
    tenant
        .entities()
        .forEach(
            id ->
                entities
                    .addObject()
                    .put("id", id)
                    .put("name", id)
                    .put("displayName", id)
                    .put("timezone", tenant.zone().getId())
                    .put("status", "Provisioned"));
    return Replies.ok(json.put("success", true));
  }
}
