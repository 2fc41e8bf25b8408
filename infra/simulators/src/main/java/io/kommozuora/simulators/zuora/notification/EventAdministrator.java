package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.condition.Condition;
import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sets up custom events by Zuora's rules. */
public final class EventAdministrator {
  private static final int MOST_TRIGGERS = 1000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Set<String> PLAYED =
      Set.of(
          "Account",
          "Amendment",
          "Invoice",
          "Order",
          "OrderAction",
          "Payment",
          "PaymentMethod",
          "Refund",
          "Subscription");
  private static final Set<String> SCHEDULED = Set.of("Invoice", "Subscription");

  private final Site site;
  private final Settings settings;

  EventAdministrator(Site site, Settings settings) {
    this.site = site;
    this.settings = settings;
  }

  public EventTrigger create(Body body) {
    Body type = body.part("eventType").orElseThrow();
    String name = type.text("name").orElseThrow();
    newName(name);
    Rules.business(
        settings.triggers().all().size() < MOST_TRIGGERS, "There are 1000 event triggers already.");
    return put(
        new EventTrigger(
            site.numbers().id(),
            played(body.text("baseObject").orElseThrow(), PLAYED),
            Rules.condition(body.text("condition").orElseThrow()),
            EventType.user(name),
            type.text("displayName").orElseThrow(),
            body.flag("active").orElseThrow()));
  }

  public EventTrigger change(String id, Body body) {
    EventTrigger old = trigger(id);
    return put(
        new EventTrigger(
            id,
            old.baseObject(),
            body.text("condition").map(Rules::condition).orElse(old.condition()),
            old.type(),
            body.part("eventType")
                .flatMap(type -> type.text("displayName"))
                .orElse(old.displayName()),
            body.flag("active").orElse(old.active())));
  }

  public void delete(String id) {
    EventTrigger trigger = trigger(id);
    boolean used =
        settings.definitions().all().stream().anyMatch(each -> each.event().equals(trigger.type()));
    Rules.business(!used, "The event is used by a notification definition.");
    settings.triggers().remove(id);
  }

  public EventTrigger trigger(String id) {
    return settings.triggers().find(id).orElseThrow(() -> Refusal.notFound("event trigger", id));
  }

  public ScheduledEvent schedule(Body body) {
    String name = body.text("name").orElseThrow();
    newName(name);
    return settings
        .scheduled()
        .put(
            new ScheduledEvent(
                site.numbers().id(),
                EventType.user(name),
                body.text("displayName").orElseThrow(),
                played(body.text("apiObject").orElseThrow(), SCHEDULED),
                body.text("apiField").orElseThrow(),
                LocalTime.of(
                    body.whole("hours").orElseThrow(), body.whole("minutes").orElseThrow()),
                body.text("condition").map(Rules::condition),
                body.part("parameters").map(Body::node).orElse(Json.object()),
                body.flag("active").orElse(true)));
  }

  private void newName(String name) {
    Rules.value(NAME.matcher(name).matches(), "The name of an event has letters and digits only.");
    Rules.business(
        settings.baseObject(EventType.user(name)).isEmpty(), "The event exists already: " + name);
  }

  /** Of two triggers with the same condition Zuora keeps one; here it is the later one. */
  private EventTrigger put(EventTrigger trigger) {
    ownNames(trigger.condition(), trigger.baseObject());
    settings.triggers().all().stream()
        .filter(other -> !other.id().equals(trigger.id()))
        .filter(other -> other.baseObject().equals(trigger.baseObject()))
        .filter(other -> other.condition().text().equals(trigger.condition().text()))
        .map(EventTrigger::id)
        .forEach(settings.triggers()::remove);
    return settings.triggers().put(trigger);
  }

  private static void ownNames(Condition condition, String baseObject) {
    Optional<String> foreign =
        condition.names().stream()
            .filter(name -> !name.equals("changeType"))
            .filter(name -> !name.matches(baseObject + "\\.[A-Z]\\w*"))
            .findFirst();
    Rules.value(
        foreign.isEmpty(),
        "The condition cannot contain " + foreign.orElse("") + ", only fields of " + baseObject);
  }

  private static String played(String object, Set<String> known) {
    Rules.value(object.matches("[A-Z][\\w-]*|default__[a-z_]+"), "No such object: " + object);
    if (!known.contains(object)) {
      throw new NotSimulated("events on " + object);
    }
    return object;
  }
}
