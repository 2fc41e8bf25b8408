package io.kommozuora.bench.callout;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the deals were told, against what happened to them. */
final class Notes {
  private static final Pattern REFERENCE = Pattern.compile("\\[ref ([^\\]]+)\\]$");

  private final Map<Long, List<String>> happened;
  private final Map<Long, List<String>> told;

  private Notes(Map<Long, List<String>> happened, Map<Long, List<String>> told) {
    this.happened = happened;
    this.told = told;
  }

  static Notes of(KommoSimulator kommo, List<Happening> happenings) {
    return new Notes(
        happenings.stream()
            .collect(
                Collectors.groupingBy(
                    Happening::deal,
                    Collectors.mapping(Happening::reference, Collectors.toList()))),
        kommo.read(
            crm ->
                crm.notes().all().stream()
                    .collect(
                        Collectors.groupingBy(
                            Note::lead,
                            Collectors.mapping(Notes::reference, Collectors.toList())))));
  }

  private static String reference(Note note) {
    Matcher reference = REFERENCE.matcher(note.text());
    return reference.find() ? reference.group(1) : note.text();
  }

  /** What no note tells. */
  long lost() {
    return happened.entrySet().stream()
        .flatMap(
            own -> own.getValue().stream().filter(told -> !toldTo(own.getKey()).contains(told)))
        .count();
  }

  /** Notes that are not the only one that tells something that happened. */
  long surplus() {
    return told.entrySet().stream()
        .mapToLong(own -> own.getValue().size() - right(own.getKey(), own.getValue()))
        .sum();
  }

  private long right(long deal, List<String> notes) {
    Set<String> own = new HashSet<>(notes);
    own.retainAll(happened.getOrDefault(deal, List.of()));
    return own.size();
  }

  /** Deals whose notes are not in the order in which it happened. */
  long disordered() {
    return happened.entrySet().stream().filter(own -> disordered(own.getKey())).count();
  }

  private boolean disordered(long deal) {
    List<String> order = happened.getOrDefault(deal, List.of());
    List<Integer> places = toldTo(deal).stream().map(order::indexOf).toList();
    return !places.equals(places.stream().sorted().toList());
  }

  private List<String> toldTo(long deal) {
    return told.getOrDefault(deal, List.of());
  }
}
