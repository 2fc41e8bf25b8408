package io.kommozuora.simulators.kommo.crm;

import io.kommozuora.simulators.kommo.crm.Occurrence.Action;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The notes on the account's deals, oldest first. */
public final class Notes {
  private final Ids ids;
  private final InstantSource time;
  private final Leads leads;
  private final Consumer<List<Occurrence>> told;
  private final List<Note> notes = new ArrayList<>();

  Notes(Ids ids, InstantSource time, Leads leads, Consumer<List<Occurrence>> told) {
    this.ids = ids;
    this.time = time;
    this.leads = leads;
    this.told = told;
  }

  public List<Note> all() {
    return List.copyOf(notes);
  }

  /** The notes on one deal. */
  public List<Note> of(long lead) {
    return notes.stream().filter(note -> note.lead() == lead).toList();
  }

  /** Writes notes. */
  public List<Note> add(List<NoteDraft> drafts) {
    List<Note> written = drafts.stream().map(this::written).toList();
    notes.addAll(written);
    told.accept(written.stream().map(this::occurrence).toList());
    return written;
  }

  private Note written(NoteDraft draft) {
    long responsible = leads.existing(draft.lead()).responsible();
    return new Note(
        ids.note(),
        draft.lead(),
        draft.createdBy(),
        responsible,
        time.instant(),
        draft.type(),
        draft.params());
  }

  private Occurrence occurrence(Note note) {
    return Occurrence.of(Action.NOTE, leads.existing(note.lead())).with(note);
  }
}
