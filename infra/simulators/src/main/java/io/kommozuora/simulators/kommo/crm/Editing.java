package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Occurrence.Action;
import io.kommozuora.simulators.server.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies one edit to one deal: the history and the hooks learn of it. */
final class Editing {
  private final Lead lead;
  private final LeadEdit edit;
  private final History history;
  private final Instant now;

  Editing(Lead lead, LeadEdit edit, History history, Instant now) {
    this.lead = lead;
    this.edit = edit;
    this.history = history;
    this.now = now;
  }

  List<Occurrence> apply() {
    Stage stage = lead.stage();
    long responsible = lead.responsible();
    lead.touch(now, edit.by());
    Optional.ofNullable(edit.name()).ifPresent(lead::rename);
    Optional.ofNullable(edit.price()).ifPresent(lead::price);
    Optional.ofNullable(edit.tags()).ifPresent(lead::tag);
    Optional.ofNullable(edit.responsible()).ifPresent(lead::assign);
    edit.values().forEach(this::fill);
    move(stage);
    return occurrences(stage, responsible);
  }

  private void fill(Field field, ArrayNode stored) {
    ArrayNode before = lead.value(field).orElseGet(Json::array);
    lead.put(field, stored);
    if (!stored.equals(before)) {
      history.changed(lead, field, before);
    }
  }

  private void move(Stage from) {
    Stage to = edit.stage();
    if (to != null && !to.equals(from)) {
      lead.move(to, now);
      history.moved(lead, from);
    }
  }

  private List<Occurrence> occurrences(Stage stage, long responsible) {
    var occurrences = new ArrayList<Occurrence>();
    Occurrence update = Occurrence.of(Action.UPDATE, lead);
    if (!lead.stage().equals(stage)) {
      occurrences.add(Occurrence.of(Action.STATUS, lead).from(stage));
      update = update.from(stage);
    }
    if (lead.responsible() != responsible) {
      occurrences.add(Occurrence.of(Action.RESPONSIBLE, lead).from(responsible));
    }
    occurrences.add(update);
    return occurrences;
  }
}
