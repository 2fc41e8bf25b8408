package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.Map;
import java.util.Optional;

/** The event a template or a definition names: by the code of a category, or by its type. */
public record Related(Optional<Integer> category, Optional<EventType> type) {
  private static final Map<String, Integer> PARENTS =
      Map.of(
          "Account", 1500,
          "Amendment", 1300,
          "Invoice", 1100,
          "Subscription", 1200,
          "Payment", 2100,
          "PaymentMethod", 2200,
          "Refund", 2400);

  public static Related of(Body body) {
    String namespace = body.text("eventTypeNamespace").orElse(EventType.USER);
    return new Related(
        body.number("eventCategory").map(Number::intValue),
        body.text("eventTypeName").map(name -> new EventType(namespace, name)));
  }

  public boolean exactlyOne() {
    return category.isPresent() != type.isPresent();
  }

  /** The one event; a parent category has none. */
  public Optional<EventType> event() {
    return type.or(() -> category.flatMap(StandardEvent::of).map(StandardEvent::type));
  }

  public boolean isParent() {
    return category.filter(PARENTS::containsValue).isPresent();
  }

  /** The object whose events are all meant. */
  public Optional<String> parentObject() {
    return PARENTS.entrySet().stream()
        .filter(parent -> category.filter(parent.getValue()::equals).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a template for this may serve an event on that object. */
  public boolean covers(EventType event, String baseObject) {
    boolean same = event().filter(event::equals).isPresent();
    return same
        || category.filter(parent -> parent.equals(parentOf(event, baseObject))).isPresent();
  }

  private static int parentOf(EventType event, String baseObject) {
    return StandardEvent.of(event)
        .map(StandardEvent::parent)
        .orElseGet(() -> PARENTS.getOrDefault(baseObject, 0));
  }
}
