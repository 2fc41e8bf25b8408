package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in the tenant after the command. */
final class SetupTest {
  private static final int ALL = 2 + 17 + 17;
  private static final String PAID = "kommo-zuora PaymentProcessed";

  private final World world = new World();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theFirstRunMakesEverything() {
    Answered first = world.run();

    assertThat(first.code()).as(first.text()).isZero();
    assertThat(first.lines("created")).hasSize(ALL);
    assertThat(world.names()).hasSize(ALL);
    assertThat(world.notification(PAID).path("calloutActive").asBoolean()).isTrue();
    assertThat(world.notification(PAID).path("active").asBoolean()).isTrue();
    assertThat(world.template(PAID).path("calloutRetry").asBoolean()).isTrue();
    assertThat(world.template(PAID).path("confirmSuccessFromResponseContent").asBoolean())
        .isFalse();
    assertThat(world.template(PAID).path("calloutBaseurl").asText())
        .isEqualTo(World.HOST + "/webhooks/zuora/" + World.TOKEN);
    assertThat(world.events()).allMatch(event -> event.path("active").asBoolean());
  }

  @Test
  void theSecondRunWritesNothing() {
    world.run();
    int writes = world.writes().size();

    Answered second = world.run();

    assertThat(second.code()).as(second.text()).isZero();
    assertThat(second.lines("unchanged")).hasSize(ALL);
    assertThat(world.writes()).hasSize(writes);
  }

  @Test
  void aDryRunWritesNothingAndSaysWhatWouldBeDone() {
    Answered dry = world.run("--dry-run");

    assertThat(dry.code()).as(dry.text()).isZero();
    assertThat(dry.lines("would create")).hasSize(ALL);
    assertThat(world.writes()).isEmpty();

    world.run();
    int writes = world.writes().size();
    world.environment().put("CALLOUT_TOKEN", "another");
    Answered changed = world.run("--dry-run");
    assertThat(changed.lines("would update"))
        .hasSize(17)
        .allMatch(each -> each.contains("calloutBaseurl"));
    assertThat(world.writes()).hasSize(writes);
  }

  @Test
  void anotherAddressIsWrittenIntoTheTemplatesAlone() {
    world.run();

    Answered moved = world.run("--url", "https://hooks.example.com/webhooks/zuora/TOKEN");

    assertThat(moved.lines("updated"))
        .hasSize(17)
        .allMatch(each -> each.contains("calloutBaseurl"));
    assertThat(moved.lines("unchanged")).hasSize(2 + 17);
    assertThat(world.names()).hasSize(ALL);
    assertThat(world.templates())
        .allMatch(each -> each.path("calloutBaseurl").asText().startsWith("https://hooks.example"));
    assertThat(
            world.run("--url", "https://hooks.example.com/webhooks/zuora/TOKEN").lines("updated"))
        .isEmpty();
  }

  @Test
  void anotherSecretIsWrittenAlthoughZuoraShowsNone() {
    world.run();
    assertThat(world.template(PAID).has("hmacSecret")).isFalse();
    world.environment().put("CALLOUT_HMAC_KEY", "another key");

    Answered rotated = world.run();

    assertThat(rotated.lines("updated")).hasSize(17).allMatch(each -> each.endsWith(": secret"));
    assertThat(world.writes())
        .last()
        .satisfies(
            call -> assertThat(call.requestBody()).contains("\"hmacSecret\":\"another key\""));
    assertThat(world.run().lines("unchanged")).hasSize(ALL);
  }

  @Test
  void templatesAreWrittenAnewOnDemand() {
    world.run();
    int writes = world.writes().size();

    Answered again = world.run("--rewrite");

    assertThat(again.lines("updated")).hasSize(17);
    assertThat(world.writes()).hasSize(writes + 17);
  }

  @Test
  void whatSomebodyChangedOnOurThingsIsSetBack() {
    world.run();
    String id = world.notification(PAID).path("id").asText();
    world.put("notifications/notification-definitions/" + id, object().put("calloutActive", false));
    String event = world.events().getFirst().path("id").asText();
    world.put("events/event-triggers/" + event, object().put("active", false));

    Answered repaired = world.run();

    assertThat(repaired.lines("updated")).hasSize(2);
    assertThat(repaired.text()).contains(PAID + ": calloutActive");
    assertThat(world.notification(PAID).path("calloutActive").asBoolean()).isTrue();
    assertThat(world.events().getFirst().path("active").asBoolean()).isTrue();
  }

  @Test
  void whatIsNotOursIsLeftAlone() {
    for (int at = 0; at < 130; at++) {
      world.post("notifications/callout-templates", template("other " + at));
      ObjectNode event = object().put("active", true).put("baseObject", "Payment");
      event.put("condition", "Payment.Amount > %d.5".formatted(at));
      event.putObject("eventType").put("name", "Other" + at).put("displayName", "Other");
      world.post("events/event-triggers", event);
    }
    String before = world.get("notifications/callout-templates?limit=100").toString();
    world.run();

    assertThat(world.get("notifications/callout-templates?limit=100").toString())
        .startsWith(before.substring(0, before.indexOf("],\"next\"")));
    Answered second = world.run();
    assertThat(second.lines("unchanged")).as("found behind the first page").hasSize(ALL);
  }

  @Test
  void aNameThatAnotherEventHasIsNamed() {
    world.post("notifications/callout-templates", template(PAID).put("eventCategory", 1110));

    Answered clashed = world.run();

    assertThat(clashed.code()).isEqualTo(1);
    assertThat(clashed.lines("FAILED"))
        .singleElement()
        .asString()
        .contains("callout template", PAID, "eventCategory", "delete or rename");
    assertThat(clashed.lines("left out")).singleElement().asString().contains("notification", PAID);
    assertThat(clashed.lines("created")).hasSize(ALL - 2);
  }

  @Test
  void anEventThatZuoraWouldTakeForOursIsNotReplaced() {
    ObjectNode event = object().put("active", true).put("baseObject", "Payment");
    event.put(
        "condition",
        "Payment.Status  == 'Error' && (changeType == 'INSERT' || Payment.Status_old != 'Error')");
    event.putObject("eventType").put("name", "Theirs").put("displayName", "Theirs");
    world.post("events/event-triggers", event);

    Answered clashed = world.run();

    assertThat(clashed.code()).isEqualTo(1);
    assertThat(clashed.lines("FAILED"))
        .singleElement()
        .asString()
        .contains("Theirs", "KommoZuoraPaymentFailed");
    assertThat(clashed.lines("left out"))
        .hasSize(2)
        .allMatch(each -> each.contains("PaymentProcessingError"));
    assertThat(world.names()).contains("event Theirs");
  }

  @Test
  void aSecondNotificationOfTheNameIsNotGuessedAt() {
    world.run();
    ObjectNode other = object().put("name", PAID).put("eventCategory", 2120);
    other.putArray("communicationProfileIds").add("8ad0".repeat(8));
    world.post("notifications/notification-definitions", other);

    Answered clashed = world.run();

    assertThat(clashed.code()).isEqualTo(1);
    assertThat(clashed.lines("FAILED"))
        .singleElement()
        .asString()
        .contains("there are 2 of that name");
  }

  @Test
  void theProofCanBeReplacedByAnother() {
    world.run();

    Answered basic = world.proving("proof: basic").run();

    assertThat(basic.lines("updated")).hasSize(17).anyMatch(each -> each.contains("kommo-zuora"));
    assertThat(world.template(PAID).at("/calloutAuth/preemptive").asBoolean()).isTrue();
    assertThat(world.template(PAID).path("requiredAuth").asBoolean()).isTrue();
    assertThat(basic.text()).contains("still signs its bodies; that does no harm");
    assertThat(world.run().lines("updated")).isEmpty();

    world.proving("proof: hmac").run();
    assertThat(world.template(PAID).path("requiredAuth").asBoolean()).isFalse();
  }

  @Test
  void aFilterThatSomebodyAddedIsNamed() {
    world.run();
    ObjectNode change = object();
    change.putObject("filterRule").put("condition", "Payment.Amount > 5.0").putObject("parameters");
    world.put(
        "notifications/notification-definitions/" + world.notification(PAID).path("id").asText(),
        change);

    assertThat(world.run().text()).contains(PAID + ": has a filter of its own");
  }

  @Test
  void ruleAndParametersOfAPlanAreWrittenAndCompared() throws IOException {
    String plan =
        """
        callouts:
          - name: reminder
            event: 1220
            parameters: {HowManyDaysBefore: "%s"}
            body: {eventType: ContractRenewalReminder, daysBefore: <Event.HowManyDaysBefore>}
          - name: canceled
            event: com.zuora.notification:OrderActionProcessed
            filter: OrderAction.Type == '%s'
            body: {eventType: SubscriptionCanceled}
        """;
    var file = Files.createTempFile("plan", ".yaml");
    Files.writeString(file, plan.formatted("45", "CancelSubscription"));
    assertThat(world.run("--callouts", file.toString()).lines("created")).hasSize(4);
    assertThat(world.run("--callouts", file.toString()).lines("unchanged")).hasSize(4);

    Files.writeString(file, plan.formatted("60", "Suspend"));
    List<String> updated = world.run("--callouts", file.toString()).lines("updated");

    assertThat(updated).hasSize(2);
    assertThat(updated.toString())
        .contains("filterRuleParams.HowManyDaysBefore", "filterRule.condition");
    assertThat(world.notification("reminder").at("/filterRuleParams/HowManyDaysBefore").asText())
        .isEqualTo("60");
    assertThat(world.writes().getLast().requestBody())
        .contains("\"eventTypeName\":\"OrderActionProcessed\"");
    assertThat(world.zuora().journal().count("*", "/events/.*")).as("it plans no event").isZero();
  }

  private static ObjectNode template(String name) {
    return object()
        .put("name", name)
        .put("eventCategory", 2120)
        .put("calloutBaseurl", "https://other.example.com")
        .put("httpMethod", "POST");
  }

  private static ObjectNode object() {
    return JsonHttp.JSON.createObjectNode();
  }
}
