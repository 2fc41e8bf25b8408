package io.kommozuora.zuoracallout.told;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Crew;
import io.kommozuora.kommo.KommoClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells many deals, in few calls, everything that they have not been told yet. */
public final class Teller {
  private final Briefings briefings;
  private final KommoClient kommo;
  private final StandingReader standings;
  private final NoteWork notes;
  private final TaskWork tasks;
  private final FieldWork fields;
  private final Announcements announcements;
  private final Crew crew;

  Teller(
      Briefings briefings,
      KommoClient kommo,
      StandingReader standings,
      NoteWork notes,
      TaskWork tasks,
      FieldWork fields,
      Announcements announcements,
      Crew crew) {
    this.briefings = briefings;
    this.kommo = kommo;
    this.standings = standings;
    this.notes = notes;
    this.tasks = tasks;
    this.fields = fields;
    this.announcements = announcements;
    this.crew = crew;
  }

  /**
   * Tells the deals, each alone.
   *
   * @param looked those whose fields are looked after even if nothing is new
   * @return how it ended with each of them
   */
  public Map<DealId, Brief> tell(Set<DealId> deals, Set<DealId> looked) {
    Map<DealId, Brief> ends = new ConcurrentHashMap<>();
    List<Briefing> open = open(deals, looked, ends);
    crew.all(Stream.concat(Stream.of(() -> together(open, this::meet)), looks(open)).toList());
    each(open, notes::begin);
    together(open, notes::write);
    together(open, tasks::write);
    together(open, fields::write);
    each(open, this::announce);
    crew.all(open.stream().<Runnable>map(briefing -> () -> close(briefing)).toList());
    open.forEach(briefing -> ends.put(briefing.id(), briefing.ended()));
    return ends;
  }

  private List<Briefing> open(Set<DealId> deals, Set<DealId> looked, Map<DealId, Brief> ends) {
    ConcurrentLinkedQueue<Briefing> open = new ConcurrentLinkedQueue<>();
    crew.all(
        deals.stream()
            .<Runnable>map(
                deal ->
                    () -> {
                      try {
                        open(deal, looked.contains(deal), open, ends);
                      } catch (RuntimeException e) {
                        ends.put(deal, new Brief.Failed(e));
                      }
                    })
            .toList());
    return List.copyOf(open);
  }

  private void open(
      DealId deal, boolean looked, ConcurrentLinkedQueue<Briefing> open, Map<DealId, Brief> ends) {
    if (!looked && !briefings.news(deal)) {
      ends.put(deal, new Brief.Told());
      return;
    }
    briefings.open(deal).ifPresentOrElse(open::add, () -> ends.put(deal, new Brief.Busy()));
  }

  private void meet(List<Briefing> open) {
    Map<DealId, Deal> known = kommo.deals(open.stream().map(Briefing::id).toList());
    for (Briefing briefing : open) {
      Deal deal = known.get(briefing.id());
      if (deal == null || deal.deleted()) {
        announcements.dealGone(briefing.id());
        briefing.end(new Brief.Gone());
      } else {
        briefing.met(deal);
      }
    }
  }

  // Kommo and Zuora are asked at the same time: neither needs to know what the other says.
  private Stream<Runnable> looks(List<Briefing> open) {
    return open.stream().map(briefing -> () -> tried(briefing, this::look));
  }

  private void look(Briefing briefing) {
    briefing
        .entry()
        .provision()
        .ifPresent(sold -> briefing.stands(standings.read(sold, briefing.history())));
  }

  private void announce(Briefing briefing) {
    briefing.untold().forEach(kept -> announcements.told(briefing.entry(), kept));
  }

  private void close(Briefing briefing) {
    try {
      briefings.close(briefing);
    } catch (RuntimeException e) {
      briefing.end(new Brief.Failed(e));
    }
  }

  // A failure that is not one deal's own is the failure of all of them.
  private static void together(List<Briefing> all, Consumer<List<Briefing>> work) {
    List<Briefing> open = all.stream().filter(Briefing::goesOn).toList();
    if (open.isEmpty()) {
      return;
    }
    try {
      work.accept(open);
    } catch (RuntimeException e) {
      open.forEach(briefing -> briefing.end(new Brief.Failed(e)));
    }
  }

  private void each(List<Briefing> all, Consumer<Briefing> work) {
    crew.all(
        all.stream()
            .filter(Briefing::goesOn)
            .<Runnable>map(briefing -> () -> tried(briefing, work))
            .toList());
  }

  private static void tried(Briefing briefing, Consumer<Briefing> work) {
    try {
      work.accept(briefing);
    } catch (RuntimeException e) {
      briefing.end(new Brief.Failed(e));
    }
  }
}
