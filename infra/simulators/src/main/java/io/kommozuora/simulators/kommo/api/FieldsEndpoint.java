package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.ArrayList;
import java.util.List;

/** {@code /leads/custom_fields} and the like for contacts and companies. */
final class FieldsEndpoint {
  private static final int PER_PAGE = 50;

  private final Crm crm;
  private final EntityType type;

  FieldsEndpoint(Crm crm, EntityType type) {
    this.crm = crm;
    this.type = type;
  }

  void on(Routes routes) {
    String path = Hal.API + "/" + type.apiName() + "/custom_fields";
    routes
        .on("GET", path, this::list)
        .on("POST", path, this::create)
        .on("GET", path + "/{id}", this::one);
  }

  private Reply list(Call call) {
    List<Field> all = fields().all();
    Page page = Page.of(call).atMost(PER_PAGE);
    Reply reply = page.of(call, "custom_fields", all, view(call)::json);
    if (reply.status() != 200) {
      return reply;
    }
    int pages = (all.size() + page.size() - 1) / page.size();
    var body = Json.object().put("_total_items", all.size()).put("_page", page.number());
    body.put("_page_count", pages);
    Json.parse(reply.body()).ifPresent(json -> body.setAll((ObjectNode) json));
    return Hal.ok(body);
  }

  private Reply one(Call call) {
    return fields()
        .find(new Asked(call).id())
        .map(field -> Hal.ok(view(call).json(field)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply create(Call call) {
    Body body = Body.many(call);
    List<FieldDraft> drafts = body.read(new FieldForm(fields())::read);
    var made = new ArrayList<ObjectNode>();
    for (int i = 0; i < drafts.size(); i++) {
      Field field = fields().add(drafts.get(i));
      made.add(view(call).json(field).put("request_id", body.requestId(i)));
    }
    var answer = Json.object().put("_total_items", made.size());
    answer.setAll(Hal.embedded(call, view(call).path(), "custom_fields", made));
    return Hal.reply(201, answer);
  }

  private Fields fields() {
    return crm.fields(type);
  }

  private FieldView view(Call call) {
    return new FieldView(call, type, crm.account().id());
  }
}
