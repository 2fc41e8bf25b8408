package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** Makes, changes and shows deals over HTTP, as a person does by hand. */
final class LeadsControl {
  private final KommoSimulator kommo;

  LeadsControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    String leads = KommoControl.PREFIX + "leads";
    String lead = leads + "/{id}";
    routes
        .on("POST", leads, this::make)
        .on("GET", lead, call -> json(SnapshotView.json(kommo.lead(id(call)))))
        .on("DELETE", lead, call -> done(() -> kommo.deleteLead(id(call))))
        .on("POST", lead + "/restore", call -> done(() -> kommo.restoreLead(id(call))))
        .on("POST", lead + "/stage", call -> done(() -> move(call)))
        .on("POST", lead + "/fields", call -> done(() -> fill(call)))
        .on("POST", lead + "/responsible", call -> done(() -> assign(call)))
        .on("GET", lead + "/notes", call -> json(SnapshotView.notes(kommo.notesOf(id(call)))))
        .on("GET", lead + "/tasks", call -> json(SnapshotView.tasks(kommo.tasksOf(id(call)))));
  }

  private Reply make(Call call) {
    return KommoControl.made(kommo.addLead(new DraftForm(KommoControl.body(call)).lead()));
  }

  private void move(Call call) {
    JsonNode body = KommoControl.body(call);
    long status = body.path("stage").asLong();
    if (body.has("pipeline")) {
      long pipeline = body.path("pipeline").asLong();
      kommo.moveToStage(List.of(id(call)), new Stage(pipeline, status));
    } else {
      kommo.moveToStage(id(call), status);
    }
  }

  /** Fills all fields named in one step, so that one hook tells of all. */
  private void fill(Call call) {
    var values = new DraftForm(KommoControl.body(call)).values();
    kommo.change(crm -> crm.leads().setFields(id(call), Users.SALES, values));
  }

  private void assign(Call call) {
    long user = KommoControl.body(call).path("user").asLong();
    kommo.change(crm -> crm.leads().assign(id(call), user, Users.SALES));
  }

  private static long id(Call call) {
    return KommoControl.id(call);
  }

  private static Reply json(JsonNode body) {
    return KommoControl.json(body);
  }

  private static Reply done(Runnable change) {
    return KommoControl.done(change);
  }
}
