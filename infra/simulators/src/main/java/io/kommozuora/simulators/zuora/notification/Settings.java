package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import java.util.Map;
import java.util.Optional;

/** All that is set up about events and notifications. */
public final class Settings {
  private static final Map<EventType, String> ZUORA_EVENTS =
      Map.of(EventType.ORDER_PROCESSED, "Order", EventType.ORDER_ACTION_PROCESSED, "OrderAction");

  private final Directory<EventTrigger> triggers = new Directory<>();
  private final Directory<ScheduledEvent> scheduled = new Directory<>();
  private final Directory<CalloutTemplate> templates = new Directory<>();
  private final Directory<NotificationDefinition> definitions = new Directory<>();

  public Directory<EventTrigger> triggers() {
    return triggers;
  }

  public Directory<ScheduledEvent> scheduled() {
    return scheduled;
  }

  public Directory<CalloutTemplate> templates() {
    return templates;
  }

  public Directory<NotificationDefinition> definitions() {
    return definitions;
  }

  /** The object an event is about; none when there is no such event. */
  public Optional<String> baseObject(EventType type) {
    return StandardEvent.of(type)
        .map(StandardEvent::baseObject)
        .or(() -> Optional.ofNullable(ZUORA_EVENTS.get(type)))
        .or(() -> custom(type));
  }

  private Optional<String> custom(EventType type) {
    return triggers.all().stream()
        .filter(trigger -> trigger.type().equals(type))
        .map(EventTrigger::baseObject)
        .findFirst()
        .or(
            () ->
                scheduled.all().stream()
                    .filter(event -> event.type().equals(type))
                    .map(ScheduledEvent::apiObject)
                    .findFirst());
  }
}
