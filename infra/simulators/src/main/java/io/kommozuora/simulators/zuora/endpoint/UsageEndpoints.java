package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.usage.UsageFile;
import io.kommozuora.simulators.zuora.usage.UsageImports;
import io.kommozuora.simulators.zuora.wire.Multipart;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

/** Usage files: their upload, and what becomes of their import. */
public final class UsageEndpoints implements Endpoints {
  private final Tenant tenant;
  private final UsageImports imports;

  public UsageEndpoints(Tenant tenant, UsageImports imports) {
    this.tenant = tenant;
    this.imports = imports;
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/v1/usage", this::upload)
        .get("/v1/usage/{id}/status", this::status)
        .get("/v1/object/import/{id}", this::object);
  }

  private Reply upload(Request request) {
    UsageFile file = UsageFile.of(Multipart.of(request.call()));
    UsageImport begun = imports.begin(request.books(), file);
    return Replies.ok(
        Json.object()
            .put("success", true)
            .put("size", begun.size())
            .put("checkImportStatus", "/v1/usage/%s/status".formatted(begun.id())));
  }

  private Reply status(Request request) {
    String id = request.part("id");
    UsageImport found =
        request.books().usageImport(id).orElseThrow(() -> Refusal.notFound("import", id));
    ObjectNode json = Json.object().put("success", true);
    json.put("importStatus", found.status().wire());
    if (!found.reason().isEmpty()) {
      json.put("message", found.reason());
    }
    return Replies.ok(json);
  }

  private Reply object(Request request) {
    return request
        .books()
        .usageImport(request.part("id"))
        .map(new UsageJson(request.books(), tenant.zone())::of)
        .map(Replies::ok)
        .orElseGet(Replies::noData);
  }
}
