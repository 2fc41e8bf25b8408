package io.kommozuora.kommowon.won;

import io.kommozuora.aws.SharedPace;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.Notes;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Hold;
import io.kommozuora.ledger.Provision;
import io.kommozuora.ledger.Telling;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Tells everybody about an active deal: its fields, one note, one event, and its task is done. */
final class WriteBack {
  // Fields and note.
  private static final int CALLS = 2;

  private final KommoClient kommo;
  private final SharedPace pace;
  private final DealCard card;
  private final Announcements announcements;

  WriteBack(KommoClient kommo, SharedPace pace, DealCard card, Announcements announcements) {
    this.kommo = kommo;
    this.pace = pace;
    this.card = card;
    this.announcements = announcements;
  }

  /**
   * Tells what is not told yet, and lets go of the deal.
   *
   * @param fresh nobody can have written the note yet, so that nobody need look for it
   */
  Outcome tell(Work work, boolean fresh) {
    pace.reserve(CALLS);
    AtomicReference<Telling> told = new AtomicReference<>(work.entry().telling());
    try {
      SideBySide.each(
          () -> keys(work, told),
          () -> note(work, told, fresh),
          () -> event(work, told),
          () -> endTask(work.entry()));
    } catch (RuntimeException e) {
      work.save(entry -> entry.told(told.get()));
      throw e;
    }
    work.close(entry -> entry.told(told.get()).unheld());
    return new Outcome.Active(work.provision().account(), work.provision().subscription());
  }

  private void keys(Work work, AtomicReference<Telling> told) {
    if (!told.get().keys()) {
      card.showKeys(work.deal(), work.provision());
      mark(told, done -> new Telling(true, done.note(), done.noteTried(), done.event()));
    }
  }

  private void note(Work work, AtomicReference<Telling> told, boolean fresh) {
    if (!told.get().note()) {
      write(work, fresh);
      mark(told, done -> new Telling(done.keys(), true, true, done.event()));
    }
  }

  private void write(Work work, boolean fresh) {
    Notes notes = kommo.notes(work.deal());
    String reference = "kz:%s:%s".formatted(work.deal(), work.provision().subscription());
    if (fresh || !notes.has(reference)) {
      notes.add(text(work.provision()), reference);
    }
  }

  private static String text(Provision provision) {
    return "Zuora: account %s, subscription %s (%s) %s."
        .formatted(
            provision.account(),
            provision.subscription(),
            provision.plan(),
            provision.status().equals("Active") ? "active" : "is " + provision.status());
  }

  private void event(Work work, AtomicReference<Telling> told) {
    if (!told.get().event()) {
      announcements.created(work.entry());
      mark(told, done -> new Telling(done.keys(), done.note(), done.noteTried(), true));
    }
  }

  private void endTask(Entry entry) {
    entry
        .hold()
        .flatMap(Hold::task)
        .ifPresent(
            task ->
                kommo
                    .tasks(entry.deal())
                    .complete(task, "The subscription is in Zuora; nothing is left to do."));
  }

  private static void mark(AtomicReference<Telling> told, UnaryOperator<Telling> change) {
    told.updateAndGet(change);
  }
}
