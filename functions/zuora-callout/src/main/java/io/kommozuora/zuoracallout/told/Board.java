package io.kommozuora.zuoracallout.told;

import io.kommozuora.zuoracallout.fact.Ending;
import io.kommozuora.zuoracallout.fact.Errand;
import io.kommozuora.zuoracallout.fact.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tasks a deal should have by all that happened to it: the facts are played through in the
 * order of their times, so that it does not matter in which order they came.
 */
final class Board {
  private final Map<Subject, Wanted> wanted = new EnumMap<>(Subject.class);
  private final Map<Subject, Set<String>> invoices = new EnumMap<>(Subject.class);
  private final Set<Subject> touched = EnumSet.noneOf(Subject.class);

  private Board() {}

  /** What is to become of the tasks that untold facts have to do with. */
  static Map<Subject, Wanted> of(List<Kept> history) {
    Board board = new Board();
    history.forEach(board::play);
    board.wanted.keySet().retainAll(board.touched);
    return board.wanted;
  }

  private void play(Kept kept) {
    kept.said().errand().ifPresent(errand -> give(errand, kept));
    kept.said().endings().forEach(ending -> end(ending, kept));
  }

  private void give(Errand errand, Kept kept) {
    touch(errand.subject(), kept);
    if (!(wanted.get(errand.subject()) instanceof Wanted.Open)) {
      invoices.put(errand.subject(), new HashSet<>());
    }
    open(errand.subject()).addAll(errand.about());
    wanted.put(errand.subject(), new Wanted.Open(errand, !kept.told()));
  }

  private void end(Ending ending, Kept kept) {
    if (!(wanted.get(ending.subject()) instanceof Wanted.Open)) {
      return;
    }
    touch(ending.subject(), kept);
    Set<String> open = open(ending.subject());
    open.removeAll(ending.about());
    if (ending.whole() || open.isEmpty()) {
      wanted.put(ending.subject(), new Wanted.Done(ending.result()));
    }
  }

  private void touch(Subject subject, Kept kept) {
    if (!kept.told()) {
      touched.add(subject);
    }
  }

  private Set<String> open(Subject subject) {
    return Optional.ofNullable(invoices.get(subject)).orElseThrow();
  }
}
