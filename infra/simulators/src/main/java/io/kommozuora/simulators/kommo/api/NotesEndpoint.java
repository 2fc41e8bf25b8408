package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.kommo.crm.NoteDraft;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code /leads/notes} and {@code /leads/{id}/notes}. */
final class NotesEndpoint {
  private static final Map<String, Comparator<Note>> ORDERS =
      Map.of(
          "id", Comparator.comparingLong(Note::id),
          "updated_at", Comparator.comparing(Note::at));

  private final Crm crm;

  NotesEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/leads/notes", call -> list(call, crm.notes().all()))
        .on("POST", Hal.API + "/leads/notes", this::createMany)
        .on("GET", Hal.API + "/leads/{id}/notes", call -> list(call, ofLead(call)))
        .on("POST", Hal.API + "/leads/{id}/notes", this::createOnLead)
        .on("GET", Hal.API + "/leads/{id}/notes/{note}", this::one);
  }

  private List<Note> ofLead(Call call) {
    return crm.notes().of(new Asked(call).id());
  }

  private Reply list(Call call, List<Note> notes) {
    var filter = Filter.of(call);
    List<Note> found =
        notes.stream()
            .filter(note -> filter.allows("id", note.id()))
            .filter(note -> filter.allows("entity_id", note.lead()))
            .filter(note -> filter.allows("note_type", note.type()))
            .filter(note -> filter.spans("updated_at", note.at()))
            .sorted(new Order(call.parameters()).among(ORDERS, Comparator.comparingLong(Note::id)))
            .toList();
    return Page.of(call).of(call, "notes", found, note -> json(call, note));
  }

  private Reply one(Call call) {
    long id = new Asked(call).number("note");
    return ofLead(call).stream()
        .filter(note -> note.id() == id)
        .findFirst()
        .map(note -> Hal.ok(json(call, note)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply createMany(Call call) {
    Body body = Body.many(call);
    return written(call, body, body.read(form(call)::naming));
  }

  private Reply createOnLead(Call call) {
    Body body = Body.many(call);
    long lead = new Asked(call).id();
    return written(call, body, body.read(item -> form(call).on(lead, item)));
  }

  private NoteForm form(Call call) {
    return new NoteForm(crm, new Asked(call).user(crm));
  }

  private Reply written(Call call, Body body, List<NoteDraft> drafts) {
    List<Note> notes = crm.notes().add(drafts);
    var answers = new ArrayList<ObjectNode>();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      var answer = Json.object().put("id", note.id()).put("entity_id", note.lead());
      answer.put("request_id", body.requestId(i)).set("_links", links(call, note));
      answers.add(answer);
    }
    return Hal.ok(Hal.embedded(call, "/leads/notes", "notes", answers));
  }

  private ObjectNode json(Call call, Note note) {
    var json =
        Json.object()
            .put("id", note.id())
            .put("entity_id", note.lead())
            .put("created_by", note.createdBy())
            .put("updated_by", note.createdBy())
            .put("created_at", note.at().getEpochSecond())
            .put("updated_at", note.at().getEpochSecond())
            .put("responsible_user_id", note.responsible())
            .put("group_id", 0)
            .put("note_type", note.type());
    json.set("params", note.params().deepCopy());
    json.put("account_id", crm.account().id()).set("_links", links(call, note));
    return json;
  }

  private static ObjectNode links(Call call, Note note) {
    return Hal.links(call, "/leads/%d/notes/%d".formatted(note.lead(), note.id()));
  }
}
