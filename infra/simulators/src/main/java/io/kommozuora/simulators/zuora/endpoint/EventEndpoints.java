package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.body.EventForms;
import io.kommozuora.simulators.zuora.body.Form;
import io.kommozuora.simulators.zuora.notification.EventAdministrator;
import io.kommozuora.simulators.zuora.notification.EventTrigger;
import io.kommozuora.simulators.zuora.notification.Notifications;
import io.kommozuora.simulators.zuora.notification.ScheduledEvent;
import io.kommozuora.simulators.zuora.notification.Settings;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Custom events: triggers and scheduled ones. */
public final class EventEndpoints implements Endpoints {
  private final Settings settings;
  private final EventAdministrator administrator;

  public EventEndpoints(Notifications notifications) {
    this.settings = notifications.settings();
    this.administrator = notifications.administrator().events();
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/events/event-triggers", this::create)
        .get("/events/event-triggers", this::list)
        .get("/events/event-triggers/{id}", this::read)
        .put("/events/event-triggers/{id}", this::change)
        .delete("/events/event-triggers/{id}", this::delete)
        .post("/events/scheduled-events", this::schedule)
        .get("/events/scheduled-events", this::listScheduled);
  }

  private Reply create(Request request) {
    return Replies.ok(json(administrator.create(checked(request, EventForms.createTrigger()))));
  }

  private Reply list(Request request) {
    Stream<EventTrigger> fitting =
        settings.triggers().all().stream()
            .filter(asked(request, "baseObject", EventTrigger::baseObject))
            .filter(asked(request, "eventTypeName", each -> each.type().name()))
            .filter(asked(request, "active", each -> String.valueOf(each.active())));
    return Replies.ok(Slice.of(request, fitting.toList(), 0, 10).json(EventEndpoints::json));
  }

  private Reply read(Request request) {
    return Replies.ok(json(administrator.trigger(request.part("id"))));
  }

  private Reply change(Request request) {
    Body body = checked(request, EventForms.changeTrigger());
    return Replies.ok(json(administrator.change(request.part("id"), body)));
  }

  private Reply delete(Request request) {
    administrator.delete(request.part("id"));
    return Reply.empty(204);
  }

  private Reply schedule(Request request) {
    return Replies.ok(json(administrator.schedule(checked(request, EventForms.createScheduled()))));
  }

  private Reply listScheduled(Request request) {
    Stream<ScheduledEvent> fitting =
        settings.scheduled().all().stream()
            .filter(asked(request, "eventTypeName", each -> each.type().name()))
            .filter(asked(request, "apiObject", ScheduledEvent::apiObject))
            .filter(asked(request, "apiField", ScheduledEvent::apiField))
            .filter(asked(request, "active", each -> String.valueOf(each.active())));
    return Replies.ok(Slice.of(request, fitting.toList(), 0, 10).json(EventEndpoints::json));
  }

  private static <T> Predicate<T> asked(
      Request request, String parameter, Function<T, String> actual) {
    return each -> request.parameter(parameter).map(actual.apply(each)::equals).orElse(true);
  }

  private static ObjectNode json(EventTrigger trigger) {
    ObjectNode json = Json.object().put("id", trigger.id());
    json.put("baseObject", trigger.baseObject()).put("condition", trigger.condition().text());
    json.putObject("eventType")
        .put("name", trigger.type().name())
        .put("displayName", trigger.displayName())
        .put("namespace", trigger.type().namespace());
    return json.put("active", trigger.active());
  }

  private static ObjectNode json(ScheduledEvent event) {
    ObjectNode json = Json.object().put("id", event.id()).put("name", event.type().name());
    json.put("namespace", event.type().namespace()).put("displayName", event.displayName());
    json.put("apiObject", event.apiObject()).put("apiField", event.apiField());
    json.put(
        "cronExpression",
        "0 %d %d ? * *".formatted(event.time().getMinute(), event.time().getHour()));
    event.condition().ifPresent(condition -> json.put("condition", condition.text()));
    json.set("parameters", event.parameters());
    return json.put("active", event.active());
  }

  private static Body checked(Request request, Form form) {
    return BodyCheck.checked(request.body(), form, Refusal.UNKNOWN_OBJECT, (object, name) -> false);
  }
}
