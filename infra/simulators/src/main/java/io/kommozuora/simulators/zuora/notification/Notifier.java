package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.books.Entered;
import io.kommozuora.simulators.zuora.callout.Callout;
import io.kommozuora.simulators.zuora.callout.Callouts;
import io.kommozuora.simulators.zuora.event.Changes;
import io.kommozuora.simulators.zuora.event.Happenings;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes events of what is entered into the books, and callouts of events. */
public final class Notifier {
  private final Site site;
  private final Settings settings;
  private final Callouts callouts;

  public Notifier(Site site, Settings settings, Callouts callouts) {
    this.site = site;
    this.settings = settings;
    this.callouts = callouts;
  }

  /** Tells all events in what was entered, in its order. */
  public void entered(Entered entered) {
    Happenings happenings = new Happenings(site.tenant(), entered.books(), site.now());
    Changes changes = new Changes(site.tenant(), entered.books());
    for (Entered.Entry entry : entered.entries()) {
      happenings.of(entry).forEach(this::occurred);
      changes.of(entry).forEach(change -> triggered(entered, change));
    }
  }

  /** Sends what the event calls for. */
  public void occurred(Occurrence occurrence) {
    settings.definitions().all().stream()
        .filter(definition -> definition.answers(occurrence))
        .forEach(definition -> tell(definition, occurrence));
  }

  /** Sends the definition's callouts, whatever it asks of the event. */
  void tell(NotificationDefinition definition, Occurrence occurrence) {
    definition.templateIds().stream()
        .map(settings.templates()::find)
        .flatMap(Optional::stream)
        .filter(CalloutTemplate::active)
        .forEach(template -> callouts.send(callout(definition, template, occurrence)));
  }

  private void triggered(Entered entered, Changes.Change change) {
    settings.triggers().all().stream()
        .filter(trigger -> trigger.metBy(change))
        .map(
            trigger ->
                new Occurrence(
                    trigger.type(), entered.books(), change.scene(), Map.of(), site.now()))
        .forEach(this::occurred);
  }

  private Callout callout(
      NotificationDefinition definition, CalloutTemplate template, Occurrence occurrence) {
    Rendering rendering = Rendering.of(occurrence, site.tenant());
    return new Callout(
        site.numbers().id(),
        site.numbers().id(),
        definition.name(),
        template.id(),
        occurrence.type(),
        occurrence.scene().objectId(),
        context(rendering),
        rendering.message(template),
        Proofs.of(template, rendering::plain),
        site.now());
  }

  private static Map<String, String> context(Rendering rendering) {
    Map<String, String> context = new HashMap<>();
    rendering.values().system().forEach((name, value) -> context.put("<" + name + ">", value));
    context.put("<Object.ID>", rendering.values().occurrence().scene().objectId());
    return context;
  }
}
