package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.simulators.zuora.condition.Condition;
import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.wire.Body;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which callouts go out when which event occurs, for accounts of which profiles. */
public record NotificationDefinition(
    String id, EventType event, Body settings, Instant created, Instant updated) implements SetUp {
  /** The communication profile of accounts that name no other. */
  public static final String DEFAULT_PROFILE = "8ad08aef000000000000000000cc0001";

  public String name() {
    return settings.text("name").orElseThrow();
  }

  public List<String> templateIds() {
    return settings.items("calloutTemplateIds").stream().map(id -> id.node().asText()).toList();
  }

  public List<String> profileIds() {
    List<String> several =
        settings.items("communicationProfileIds").stream().map(id -> id.node().asText()).toList();
    return several.isEmpty()
        ? List.of(settings.text("communicationProfileId").orElse(DEFAULT_PROFILE))
        : several;
  }

  public Optional<String> parameter(String name) {
    return settings.part("filterRuleParams").flatMap(values -> values.text(name));
  }

  boolean answers(Occurrence occurrence) {
    return settings.flag("active").orElse(true)
        && settings.flag("calloutActive").orElse(false)
        && event.equals(occurrence.type())
        && profileIds().contains(profile(occurrence))
        && chosen(occurrence)
        && ruled(occurrence);
  }

  /** Whether it answers a scheduled event whose own condition may ask for parameters too. */
  boolean answers(Occurrence occurrence, ScheduledEvent scheduled) {
    return answers(occurrence)
        && scheduled
            .condition()
            .map(
                condition ->
                    condition.holds(name -> value(occurrence, name, scheduled.parameters())))
            .orElse(true);
  }

  /** Whether every parameter that must be a number is one. */
  boolean hasReadableParameters() {
    try {
      daysAfter();
      StandardEvent.of(event)
          .flatMap(StandardEvent::criterion)
          .ifPresent(criterion -> number(criterion.parameter()));
      parameters()
          .properties()
          .forEach(
              each ->
                  parameter(each.getKey())
                      .ifPresent(text -> typed(text, each.getValue().path("valueType").asText())));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** How many days after an object's date a scheduled event is told; before it, when negative. */
  int daysAfter() {
    return number("DaysAfter") - number("DaysBefore");
  }

  NotificationDefinition with(Body changes, Instant now) {
    Body all = CalloutTemplate.merged(settings, changes);
    return new NotificationDefinition(id, event, all, created, now);
  }

  private static String profile(Occurrence occurrence) {
    return occurrence
        .books()
        .account(occurrence.scene().accountNumber())
        .map(account -> account.detail("communicationProfileId"))
        .filter(id -> !id.isEmpty())
        .orElse(DEFAULT_PROFILE);
  }

  private boolean chosen(Occurrence occurrence) {
    boolean asked =
        occurrence.details().entrySet().stream()
            .allMatch(
                detail ->
                    parameter(detail.getKey())
                        .map(wanted -> wanted.equalsIgnoreCase(detail.getValue()))
                        .orElse(true));
    return asked
        && StandardEvent.of(event)
            .flatMap(StandardEvent::criterion)
            .filter(criterion -> parameter(criterion.parameter()).isEmpty())
            .map(criterion -> usual(criterion, occurrence.details()))
            .orElse(true);
  }

  private static boolean usual(StandardEvent.Criterion criterion, Map<String, String> details) {
    String actual = details.getOrDefault(criterion.parameter(), "");
    return criterion.usual().stream().map(String::valueOf).anyMatch(actual::equals);
  }

  private boolean ruled(Occurrence occurrence) {
    return settings
        .part("filterRule")
        .flatMap(rule -> rule.text("condition"))
        .map(Condition::parse)
        .map(rule -> rule.holds(name -> value(occurrence, name, parameters())))
        .orElse(true);
  }

  private JsonNode parameters() {
    return settings.node().at("/filterRule/parameters");
  }

  private int number(String parameter) {
    return parameter(parameter).map(Integer::valueOf).orElse(0);
  }

  private JsonNode value(Occurrence occurrence, String name, JsonNode parameters) {
    return name.startsWith("_")
        ? parameter(name)
            .map(text -> typed(text, parameters.path(name).path("valueType").asText()))
            .orElse(TextNode.valueOf(""))
        : occurrence.scene().field(name);
  }

  private static JsonNode typed(String text, String type) {
    return switch (type) {
      case "BIG_DECIMAL", "DOUBLE", "FLOAT" -> DecimalNode.valueOf(new BigDecimal(text));
      case "INTEGER", "LONG", "SHORT" -> IntNode.valueOf(Integer.parseInt(text));
      default -> TextNode.valueOf(text);
    };
  }
}
