package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.callout.Callout;
import io.kommozuora.simulators.zuora.callout.HistoryRecord;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.notification.Notifications;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Page;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What became of callouts, and sending them once more. */
public final class CalloutHistoryEndpoints implements Endpoints {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final int MOST_RESENT = 1000;

  private final Notifications notifications;
  private final Tenant tenant;
  private final InstantSource clock;

  public CalloutHistoryEndpoints(Notifications notifications, Tenant tenant, InstantSource clock) {
    this.notifications = notifications;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .get("/v1/notification-history/callout", this::history)
        .post("/notifications/callout-histories/resend", this::resend);
  }

  private Reply history(Request request) {
    Instant end = moment(request, "endTime").orElseGet(clock::instant);
    Instant start =
        moment(request, "startTime")
            .orElseGet(() -> local(end).minusDays(1).atZone(tenant.zone()).toInstant());
    boolean failedOnly = request.parameter("failedOnly").map(Boolean::parseBoolean).orElse(true);
    List<HistoryRecord> fitting =
        notifications.callouts().history().stream()
            .filter(each -> !each.callout().created().isBefore(start))
            .filter(each -> !each.callout().created().isAfter(end))
            .filter(each -> !failedOnly || !each.delivered())
            .filter(each -> asked(request, "objectId", each.callout().objectId()))
            .filter(each -> ofCategory(request, each.callout()))
            .toList();
    Page<HistoryRecord> page = Page.of(request, fitting, 20, 40);
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("calloutHistories");
    page.items().forEach(each -> list.add(json(request, each)));
    return Replies.ok(page.on(json).put("success", true));
  }

  private ObjectNode json(Request request, HistoryRecord each) {
    Callout callout = each.callout();
    ObjectNode json = Json.object().put("attemptedNum", String.valueOf(each.attempts()));
    json.put("createTime", MOMENT.format(local(callout.created())));
    json.put(
        "eventCategory",
        StandardEvent.of(callout.event())
            .map(event -> String.valueOf(event.code()))
            .orElseGet(() -> callout.event().toString()));
    json.set("eventContext", Json.tree(callout.context()));
    json.put("notification", callout.notification());
    json.put("requestMethod", callout.message().method());
    json.put("requestUrl", callout.message().url());
    json.put("responseCode", String.valueOf(each.code()));
    if (request.parameter("includeResponseContent").filter("true"::equals).isPresent()) {
      json.put("responseContent", each.content());
    }
    return json;
  }

  private Reply resend(Request request) {
    List<String> ids = request.texts();
    if (ids.isEmpty() || ids.size() > MOST_RESENT) {
      throw bad("Give 1 to 1000 ids of callout histories.");
    }
    ObjectNode failures = Json.object();
    for (String id : ids) {
      notifications
          .callouts()
          .find(id)
          .ifPresentOrElse(notifications::resend, () -> failed(failures, id));
    }
    if (failures.isEmpty()) {
      return Reply.empty(202);
    }
    return Replies.json(failures.size() == ids.size() ? 400 : 202, failures);
  }

  private static void failed(ObjectNode failures, String id) {
    failures
        .putObject(id)
        .put("code", "ObjectNotFound")
        .put("message", "Callout history does not exist.");
  }

  private static boolean ofCategory(Request request, Callout callout) {
    Optional<String> code =
        StandardEvent.of(callout.event()).map(event -> String.valueOf(event.code()));
    return request
        .parameter("eventCategory")
        .map(
            wanted -> wanted.equals(callout.event().toString()) || code.equals(Optional.of(wanted)))
        .orElse(true);
  }

  private static boolean asked(Request request, String parameter, String actual) {
    return request.parameter(parameter).map(actual::equals).orElse(true);
  }

  private Optional<Instant> moment(Request request, String parameter) {
    try {
      return request
          .parameter(parameter)
          .map(text -> LocalDateTime.parse(text, MOMENT).atZone(tenant.zone()).toInstant());
    } catch (DateTimeParseException e) {
      throw bad(parameter + " must be yyyy-MM-ddTHH:mm:ss");
    }
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, tenant.zone());
  }

  private static Refusal bad(String message) {
    return Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, message);
  }
}
