package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.server.Json;
import java.util.List;

/** What the control paths show of a deal. */
final class SnapshotView {
  private SnapshotView() {}

  static JsonNode json(LeadSnapshot lead) {
    ObjectNode json =
        Json.object()
            .put("id", lead.id())
            .put("name", lead.name())
            .put("price", lead.price())
            .put("pipeline", lead.stage().pipeline())
            .put("stage", lead.stage().status())
            .put("responsible", lead.responsible())
            .put("updatedBy", lead.updatedBy())
            .put("deleted", lead.deleted());
    lead.company().ifPresent(company -> json.put("company", company));
    json.set("contacts", Json.tree(lead.contacts()));
    var fields = json.putObject("fields");
    lead.fields().keySet().forEach(key -> fields.put(key, lead.text(key).orElse("")));
    return json;
  }

  static JsonNode notes(List<Note> notes) {
    var json = Json.array();
    notes.forEach(
        n -> json.addObject().put("id", n.id()).put("type", n.type()).put("text", n.text()));
    return json;
  }

  static JsonNode tasks(List<Task> tasks) {
    var json = Json.array();
    for (Task task : tasks) {
      json.addObject()
          .put("id", task.id())
          .put("text", task.text())
          .put("responsible", task.responsible())
          .put("completed", task.completed())
          .put("result", task.result().orElse(null));
    }
    return json;
  }
}
