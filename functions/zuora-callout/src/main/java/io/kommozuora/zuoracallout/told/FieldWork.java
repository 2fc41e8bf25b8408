package io.kommozuora.zuoracallout.told;

import io.kommozuora.deal.FieldWrite;
import io.kommozuora.http.Reason;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.LeadWrite;
import io.kommozuora.kommo.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the fields of many deals that do not show what they should. */
final class FieldWork {
  private static final Logger log = LoggerFactory.getLogger(FieldWork.class);
  private static final Pattern FIELD_AT = Pattern.compile("custom_fields_values\\.(\\d{1,3})\\b");

  private final KommoClient kommo;
  private final Card card;
  private final Announcements announcements;

  FieldWork(KommoClient kommo, Card card, Announcements announcements) {
    this.kommo = kommo;
    this.card = card;
    this.announcements = announcements;
  }

  private record Draft(Briefing briefing, List<FieldWrite> fields) {
    LeadWrite write() {
      return new LeadWrite(briefing.id(), fields);
    }

    /** The same without the fields at these places. */
    Draft without(Set<Integer> places) {
      return new Draft(
          briefing,
          IntStream.range(0, fields.size())
              .filter(place -> !places.contains(place))
              .mapToObj(fields::get)
              .toList());
    }
  }

  /** Writes what is not shown yet. */
  void write(List<Briefing> briefings) {
    writeDrafts(
        briefings.stream().map(briefing -> new Draft(briefing, card.changes(briefing))).toList());
  }

  private void writeDrafts(List<Draft> all) {
    List<Draft> drafts = all.stream().filter(draft -> !draft.fields().isEmpty()).toList();
    List<Outcome> outcomes = kommo.writes(drafts.stream().map(Draft::write).toList());
    List<Draft> again = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      settle(drafts.get(i), outcomes.get(i), again);
    }
    if (!again.isEmpty()) {
      writeDrafts(again);
    }
  }

  private void settle(Draft draft, Outcome outcome, List<Draft> again) {
    switch (outcome) {
      case Outcome.Written _ -> {}
      case Outcome.Refused(var reasons) -> refused(draft, reasons, again);
      case Outcome.Failed(var failure) -> draft.briefing().end(new Brief.Failed(failure));
    }
  }

  // Kommo drops the whole write when one field is gone: what can be written is written without it.
  // A refusal that names no field is tried out field by field.
  private void refused(Draft draft, List<Reason> reasons, List<Draft> again) {
    Set<Integer> places = places(reasons);
    log.error("Kommo refuses the fields {} of deal {}", places, draft.briefing().id());
    announcements.writeBackRefused();
    Draft rest = draft.without(places);
    if (rest.fields().size() < draft.fields().size()) {
      again.add(rest);
    } else if (draft.fields().size() > 1) {
      draft.fields().forEach(field -> again.add(new Draft(draft.briefing(), List.of(field))));
    }
  }

  private static Set<Integer> places(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> FIELD_AT.matcher(reason.path()))
        .filter(Matcher::find)
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .collect(Collectors.toSet());
  }
}
