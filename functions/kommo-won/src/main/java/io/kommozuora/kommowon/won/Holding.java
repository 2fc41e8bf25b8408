package io.kommozuora.kommowon.won;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.TaskId;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Hold;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Holds a deal: the status says what is wrong, one task says it to the responsible user. */
final class Holding {
  private final KommoClient kommo;
  private final DealCard card;
  private final Announcements announcements;
  private final HeldTask task;
  private final InstantSource clock;

  Holding(KommoClient kommo, DealCard card, Announcements announcements, InstantSource clock) {
    this.kommo = kommo;
    this.card = card;
    this.announcements = announcements;
    this.task = new HeldTask(kommo, announcements, clock);
    this.clock = clock;
  }

  /**
   * Holds the deal and lets go of it. Nobody is told the same twice.
   *
   * @param rejectedOrder the fingerprint of the order Zuora rejected, if it was Zuora that said no
   */
  Outcome hold(Work work, Deal deal, List<Finding> findings, Optional<String> rejectedOrder) {
    Hold hold = hold(work.entry(), findings, rejectedOrder);
    if (hold.complete()) {
      work.close(entry -> entry.held(hold));
    } else {
      work.save(entry -> entry.held(hold));
      tell(work, deal, findings, hold);
    }
    return new Outcome.Held(codes(findings));
  }

  private void tell(Work work, Deal deal, List<Finding> findings, Hold hold) {
    AtomicReference<Hold> told = new AtomicReference<>(hold);
    try {
      SideBySide.each(
          () -> person(deal, findings, told), () -> everybodyElse(work, findings, told));
    } catch (RuntimeException e) {
      work.save(entry -> entry.held(told.get()));
      throw e;
    }
    work.close(entry -> entry.held(told.get()));
  }

  // Each write of the status comes back as a hook. It goes last, once the rest is done, or a deal
  // whose task fails again and again would set off ever more hooks.
  private void person(Deal deal, List<Finding> findings, AtomicReference<Hold> told) {
    if (!told.get().told()) {
      Optional<TaskId> made = task.say(deal, instructions(findings));
      card.showStatus(deal.id(), "Needs attention: " + words(findings));
      told.updateAndGet(hold -> hold.toldBy(made));
    }
  }

  private void everybodyElse(Work work, List<Finding> findings, AtomicReference<Hold> told) {
    if (!told.get().announced()) {
      announcements.held(work.entry(), findings);
      told.updateAndGet(Hold::onTheBus);
    }
  }

  private Hold hold(Entry entry, List<Finding> findings, Optional<String> rejectedOrder) {
    String fingerprint = fingerprint(findings);
    Optional<Hold> before = entry.hold();
    boolean same = before.filter(hold -> hold.fingerprint().equals(fingerprint)).isPresent();
    return new Hold(
        findings.getFirst().reason().name(),
        fingerprint,
        clock.instant(),
        rejectedOrder,
        before.flatMap(Hold::task),
        same && before.get().told(),
        same && before.get().announced());
  }

  /** Lets the deal be: what was said about it on the card is taken back. */
  Outcome withdraw(Work work, String why) {
    Entry entry = work.entry();
    Optional<Hold> hold = entry.hold();
    if (hold.isPresent()) {
      SideBySide.each(
          () -> card.showStatus(entry.deal(), ""),
          () -> hold.get().task().ifPresent(task -> kommo.tasks(entry.deal()).complete(task, why)));
    }
    work.close(Entry::withdrawn);
    return new Outcome.Nothing(why);
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(f -> f.reason().name()).collect(Collectors.joining(","));
  }

  private static String words(List<Finding> findings) {
    return findings.stream().map(Finding::sentence).collect(Collectors.joining(" "));
  }

  private static String instructions(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.sentence() + " " + finding.fix())
        .collect(
            Collectors.joining(
                " ", "Zuora: ", " The deal goes through by itself once this is mended."));
  }

  private static String fingerprint(List<Finding> findings) {
    return findings.stream().map(Finding::key).collect(Collectors.joining("|"));
  }
}
