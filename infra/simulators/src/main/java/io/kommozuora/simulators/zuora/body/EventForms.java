package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.anything;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.text;

/** The bodies that define custom events. */
public final class EventForms {
  private static final Field DESCRIPTION = text("description", 1000);

  private static final Form EVENT_TYPE =
      Form.of(text("name", 200).needed(), text("displayName", 500).needed(), DESCRIPTION);

  private static final Form CREATE_TRIGGER =
      Form.of(
          flag("active").needed(),
          text("baseObject", 100).needed(),
          text("condition", 5000).needed(),
          need("eventType", EVENT_TYPE),
          DESCRIPTION);

  private static final Form CHANGE_TRIGGER =
      Form.of(
          flag("active"),
          text("condition", 5000),
          may("eventType", Form.of(text("displayName", 500), DESCRIPTION)),
          DESCRIPTION);

  private static final Form CREATE_SCHEDULED =
      Form.of(
          flag("active"),
          text("name", 200).needed(),
          text("displayName", 500).needed(),
          text("apiObject").needed(),
          text("apiField").needed(),
          need("hours", new Shape.Whole(0, 23)),
          need("minutes", new Shape.Whole(0, 59)),
          text("condition", 65535),
          anything("parameters"),
          DESCRIPTION);

  private EventForms() {}

  public static Form createTrigger() {
    return CREATE_TRIGGER;
  }

  public static Form changeTrigger() {
    return CHANGE_TRIGGER;
  }

  public static Form createScheduled() {
    return CREATE_SCHEDULED;
  }
}
