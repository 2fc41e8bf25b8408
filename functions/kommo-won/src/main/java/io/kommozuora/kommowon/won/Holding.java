package io.kommozuora.kommowon.won;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.TaskId;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.Tasks;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Holds a deal: the status says what is wrong, one task says it to the responsible user. */
final class Holding {
  private static final Duration DUE = Duration.ofDays(1);

  private final KommoClient kommo;
  private final DealCard card;
  private final Announcements announcements;
  private final InstantSource clock;

  Holding(KommoClient kommo, DealCard card, Announcements announcements, InstantSource clock) {
    this.kommo = kommo;
    this.card = card;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Holds the deal and lets go of it. Nobody is told the same twice.
   *
   * @param rejectedOrder the fingerprint of the order Zuora rejected, if it was Zuora that said no
   */
  Outcome hold(Work work, Deal deal, List<Finding> findings, Optional<String> rejectedOrder) {
    Hold hold = hold(work.entry(), findings, rejectedOrder);
    Outcome held = new Outcome.Held(codes(findings));
    if (hold.told()) {
      work.close(entry -> entry.held(hold));
      return held;
    }
    work.save(entry -> entry.held(hold));
    AtomicReference<Optional<TaskId>> task = new AtomicReference<>(hold.task());
    SideBySide.each(
        () -> card.showStatus(deal.id(), "Needs attention: " + words(findings)),
        () -> task.set(Optional.of(task(deal, findings))),
        () -> announcements.held(work.entry(), findings));
    work.close(entry -> entry.held(hold.toldBy(task.get().orElseThrow())));
    return held;
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
        same && before.get().told());
  }

  private TaskId task(Deal deal, List<Finding> findings) {
    Tasks tasks = kommo.tasks(deal.id());
    String reference = "kz:%s:held".formatted(deal.id());
    String text =
        "Zuora: %s The deal goes through by itself once this is mended."
            .formatted(instructions(findings));
    // Asked for each time: the person may have closed or deleted the one we made.
    Optional<TaskId> open = tasks.find(reference);
    if (open.isPresent()) {
      tasks.change(open.get(), text, reference);
      return open.get();
    }
    return tasks.add(text, reference, deal.responsible(), due());
  }

  private Instant due() {
    return clock.instant().plus(DUE);
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
        .collect(Collectors.joining(" "));
  }

  private static String fingerprint(List<Finding> findings) {
    return findings.stream().map(Finding::key).collect(Collectors.joining("|"));
  }
}
