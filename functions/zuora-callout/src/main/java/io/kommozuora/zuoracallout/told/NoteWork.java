package io.kommozuora.zuoracallout.told;

import io.kommozuora.aws.FactLedger;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.NewNote;
import io.kommozuora.kommo.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the notes of many deals, each once, and each deal's in the order in which it happened. */
final class NoteWork {
  private static final Logger log = LoggerFactory.getLogger(NoteWork.class);

  private final KommoClient kommo;
  private final FactLedger facts;
  private final Announcements announcements;

  NoteWork(KommoClient kommo, FactLedger facts, Announcements announcements) {
    this.kommo = kommo;
    this.facts = facts;
    this.announcements = announcements;
  }

  private record Draft(Briefing briefing, Kept kept, String text) {
    NewNote note() {
      return new NewNote(briefing.id(), text, kept.reference());
    }
  }

  /** What nobody can have written yet is marked before it is written: it may be ever after. */
  void begin(Briefing briefing) {
    briefing.untold().stream()
        .filter(kept -> kept.said().note().isPresent() && !kept.fact().tried())
        .forEach(kept -> facts.tried(briefing.owner(), kept.fact()));
  }

  /** Writes all notes that are not on their deals. */
  void write(List<Briefing> briefings) {
    List<Draft> drafts = new ArrayList<>();
    briefings.forEach(briefing -> drafts.addAll(drafts(briefing)));
    List<Outcome> outcomes = kommo.notes(drafts.stream().map(Draft::note).toList());
    for (int i = 0; i < drafts.size(); i++) {
      settle(drafts.get(i), outcomes.get(i));
    }
  }

  private List<Draft> drafts(Briefing briefing) {
    try {
      return briefing.untold().stream()
          .filter(kept -> !written(briefing, kept))
          .flatMap(kept -> kept.said().note().stream().map(text -> new Draft(briefing, kept, text)))
          .toList();
    } catch (ApiException e) {
      briefing.end(new Brief.Failed(e));
      return List.of();
    }
  }

  private boolean written(Briefing briefing, Kept kept) {
    return kept.fact().tried()
        && kept.said().note().isPresent()
        && kommo.notes(briefing.id()).has(kept.reference());
  }

  private void settle(Draft draft, Outcome outcome) {
    switch (outcome) {
      case Outcome.Written _ -> {}
      case Outcome.Refused(var reasons) -> {
        log.error(
            "Kommo refuses the note {} on deal {}: {}",
            draft.kept(),
            draft.briefing().id(),
            reasons);
        announcements.writeBackRefused();
      }
      case Outcome.Failed(ApiException failure) -> failed(draft, failure);
    }
  }

  private void failed(Draft draft, ApiException failure) {
    if (!(failure instanceof ApiException.NoAnswer)) {
      facts.untried(draft.briefing().owner(), draft.kept().fact());
    }
    draft.briefing().end(new Brief.Failed(failure));
  }
}
