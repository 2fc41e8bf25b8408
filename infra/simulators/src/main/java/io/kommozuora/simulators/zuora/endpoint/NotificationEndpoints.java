package io.kommozuora.simulators.zuora.endpoint;

import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.body.Form;
import io.kommozuora.simulators.zuora.body.NotificationForms;
import io.kommozuora.simulators.zuora.notification.Administrator;
import io.kommozuora.simulators.zuora.notification.CalloutTemplate;
import io.kommozuora.simulators.zuora.notification.NotificationDefinition;
import io.kommozuora.simulators.zuora.notification.Notifications;
import io.kommozuora.simulators.zuora.notification.Settings;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.List;
import java.util.Optional;

/** Callout templates and notification definitions. */
public final class NotificationEndpoints implements Endpoints {
  private final Settings settings;
  private final Administrator administrator;

  public NotificationEndpoints(Notifications notifications) {
    this.settings = notifications.settings();
    this.administrator = notifications.administrator();
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/notifications/callout-templates", this::createTemplate)
        .get("/notifications/callout-templates", this::listTemplates)
        .get("/notifications/callout-templates/{id}", this::readTemplate)
        .put("/notifications/callout-templates/{id}", this::changeTemplate)
        .delete("/notifications/callout-templates/{id}", this::deleteTemplate)
        .post("/notifications/notification-definitions", this::createDefinition)
        .get("/notifications/notification-definitions", this::listDefinitions)
        .get("/notifications/notification-definitions/{id}", this::readDefinition)
        .put("/notifications/notification-definitions/{id}", this::changeDefinition)
        .delete("/notifications/notification-definitions/{id}", this::deleteDefinition);
  }

  private Reply createTemplate(Request request) {
    Body body = checked(request, NotificationForms.createTemplate());
    return Replies.ok(NotificationJson.of(administrator.createTemplate(body)));
  }

  private Reply listTemplates(Request request) {
    List<CalloutTemplate> fitting =
        settings.templates().all().stream()
            .filter(each -> asked(request, "name", each.settings().text("name")))
            .filter(each -> asked(request, "eventTypeName", each.settings().text("eventTypeName")))
            .filter(each -> asked(request, "eventCategory", category(each.settings())))
            .toList();
    return Replies.ok(Slice.of(request, fitting, 1, 20).json(NotificationJson::of));
  }

  private Reply readTemplate(Request request) {
    return Replies.ok(NotificationJson.of(administrator.template(request.part("id"))));
  }

  private Reply changeTemplate(Request request) {
    Body body = checked(request, NotificationForms.changeTemplate());
    return Replies.ok(NotificationJson.of(administrator.changeTemplate(request.part("id"), body)));
  }

  private Reply deleteTemplate(Request request) {
    administrator.deleteTemplate(request.part("id"));
    return Reply.empty(204);
  }

  private Reply createDefinition(Request request) {
    Body body = checked(request, NotificationForms.createDefinition());
    return Replies.ok(NotificationJson.of(administrator.createDefinition(body)));
  }

  private Reply listDefinitions(Request request) {
    List<NotificationDefinition> fitting =
        settings.definitions().all().stream()
            .filter(each -> asked(request, "eventTypeName", Optional.of(each.event().name())))
            .filter(each -> asked(request, "eventCategory", category(each.settings())))
            .filter(
                each ->
                    request.parameter("profileId").map(each.profileIds()::contains).orElse(true))
            .toList();
    return Replies.ok(Slice.of(request, fitting, 1, 20).json(NotificationJson::of));
  }

  private Reply readDefinition(Request request) {
    return Replies.ok(NotificationJson.of(administrator.definition(request.part("id"))));
  }

  private Reply changeDefinition(Request request) {
    Body body = checked(request, NotificationForms.changeDefinition());
    return Replies.ok(
        NotificationJson.of(administrator.changeDefinition(request.part("id"), body)));
  }

  private Reply deleteDefinition(Request request) {
    administrator.deleteDefinition(request.part("id"));
    return Reply.empty(204);
  }

  private static Optional<String> category(Body settings) {
    return settings.number("eventCategory").map(String::valueOf);
  }

  private static boolean asked(Request request, String parameter, Optional<String> actual) {
    return request
        .parameter(parameter)
        .map(wanted -> actual.equals(Optional.of(wanted)))
        .orElse(true);
  }

  private static Body checked(Request request, Form form) {
    return BodyCheck.checked(request.body(), form, Refusal.UNKNOWN_OBJECT, (object, name) -> false);
  }
}
