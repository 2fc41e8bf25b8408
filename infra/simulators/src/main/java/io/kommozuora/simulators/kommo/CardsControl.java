package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** Makes and changes cards and fields over HTTP, as a person does by hand. */
final class CardsControl {
  private final KommoSimulator kommo;

  CardsControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    String leads = KommoControl.PREFIX + "leads";
    String lead = leads + "/{id}";
    routes
        .on("POST", KommoControl.PREFIX + "fields/{entity}", this::field)
        .on(
            "POST",
            KommoControl.PREFIX + "companies",
            call -> made(kommo.addCompany(said(call).company())))
        .on(
            "POST",
            KommoControl.PREFIX + "contacts",
            call -> made(kommo.addContact(said(call).contact())))
        .on("POST", leads, call -> made(kommo.addLead(said(call).lead())))
        .on("GET", lead, call -> KommoControl.json(SnapshotView.json(kommo.lead(id(call)))))
        .on("DELETE", lead, call -> done(() -> kommo.deleteLead(id(call))))
        .on("POST", lead + "/restore", call -> done(() -> kommo.restoreLead(id(call))))
        .on("POST", lead + "/stage", call -> done(() -> move(call)))
        .on("POST", lead + "/fields", call -> done(() -> fill(call)))
        .on("POST", lead + "/responsible", call -> done(() -> assign(call)))
        .on(
            "GET",
            lead + "/notes",
            call -> KommoControl.json(SnapshotView.notes(kommo.notesOf(id(call)))))
        .on(
            "GET",
            lead + "/tasks",
            call -> KommoControl.json(SnapshotView.tasks(kommo.tasksOf(id(call)))))
        .on(
            "POST",
            KommoControl.PREFIX + "contacts/{id}/fields",
            call -> done(() -> fillContact(call)))
        .on(
            "POST",
            KommoControl.PREFIX + "companies/{id}/fields",
            call -> done(() -> fillCompany(call)));
  }

  private Reply field(Call call) {
    EntityType type = EntityType.named(call.variable("entity")).orElseThrow();
    var draft = new DraftForm(KommoControl.body(call)).field();
    return made(kommo.read(crm -> crm.fields(type).add(draft).id()));
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

  private void fillContact(Call call) {
    var values = new DraftForm(KommoControl.body(call)).values();
    values.forEach((key, value) -> kommo.setContactField(id(call), key, value));
  }

  private void fillCompany(Call call) {
    var values = new DraftForm(KommoControl.body(call)).values();
    values.forEach((key, value) -> kommo.setCompanyField(id(call), key, value));
  }

  private static DraftForm said(Call call) {
    return new DraftForm(KommoControl.body(call));
  }

  private static long id(Call call) {
    return KommoControl.id(call);
  }

  private static Reply made(long id) {
    return KommoControl.made(id);
  }

  private static Reply done(Runnable change) {
    return KommoControl.done(change);
  }
}
