package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events, callout templates and notification definitions set up by REST. */
final class NotificationSetupTest {
  private static final String TRIGGERS = "/events/event-triggers";
  private static final String TEMPLATES = "/notifications/callout-templates";
  private static final String DEFINITIONS = "/notifications/notification-definitions";

  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aTriggerIsMadeReadChangedAndDeleted() {
    String id = zuora.post(TRIGGERS, trigger("Failed")).text("/id");
    assertThat(id).matches("[0-9a-f]{32}");

    Answered read = zuora.get(TRIGGERS + "/" + id);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text("/eventType/name")).isEqualTo("Failed");
    assertThat(read.text("/eventType/namespace")).isEqualTo("user.notification");

    zuora.put(TRIGGERS + "/" + id, Bodies.json("{\"active\": false}"));
    assertThat(zuora.get(TRIGGERS + "/" + id).at("/active").asBoolean()).isFalse();
    assertThat(zuora.get(TRIGGERS + "?active=true").at("/data")).isEmpty();
    assertThat(zuora.get(TRIGGERS + "?eventTypeName=Failed").at("/data")).hasSize(1);
    assertThat(zuora.get(TRIGGERS + "?baseObject=Invoice").at("/data")).isEmpty();

    assertThat(zuora.send("DELETE", TRIGGERS + "/" + id, "").status()).isEqualTo(204);
    assertThat(zuora.get(TRIGGERS + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void refusalsHaveReasonsOnlyAndTrueStatusesInEveryVersion() {
    Answered refused = zuora.send("POST", TRIGGERS, "{}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/success").isMissingNode()).isTrue();
    assertThat(refused.at("/reasons/0/code").isTextual()).isTrue();
    assertThat(refused.category()).isEqualTo(22);
  }

  @Test
  void triggersAreHeldToTheRules() {
    zuora.post(TRIGGERS, trigger("Failed"));

    refused(TRIGGERS, trigger("Failed"), 30);
    refused(TRIGGERS, trigger("Two words"), 20);
    refused(TRIGGERS, trigger("A").put("colour", "red"), 21);
    refused(TRIGGERS, trigger("A").put("baseObject", "payment"), 20);
    refused(TRIGGERS, trigger("A").put("condition", "Payment.Status = 'Error'"), 20);
    refused(TRIGGERS, trigger("A").put("condition", "Account.Name == 'X'"), 20);
    refused(TRIGGERS, trigger("A").put("condition", "Payment.status == 'X'"), 20);
    refused(TRIGGERS, Bodies.without(trigger("A"), "/eventType/displayName"), 22);
  }

  @Test
  void ofTwoTriggersWithTheSameConditionOneIsLeft() {
    zuora.post(TRIGGERS, trigger("One"));
    zuora.post(TRIGGERS, trigger("Two"));

    assertThat(zuora.get(TRIGGERS).at("/data")).hasSize(1);
    assertThat(zuora.get(TRIGGERS).text("/data/0/eventType/name")).isEqualTo("Two");
  }

  @Test
  void listsComeInParts() {
    for (int at = 0; at < 12; at++) {
      ObjectNode trigger = trigger("E" + at);
      zuora.post(TRIGGERS, trigger.put("condition", "Payment.Amount > %d.5".formatted(at)));
    }

    Answered first = zuora.get(TRIGGERS + "?active=true");
    Answered second = zuora.get(first.text("/next"));

    assertThat(first.text("/next")).contains("active=true");
    assertThat(first.at("/data")).hasSize(10);
    assertThat(second.at("/data")).hasSize(2);
    assertThat(second.at("/next").isMissingNode()).isTrue();
  }

  @Test
  void scheduledEventsAreMadeAndListed() {
    Answered made =
        zuora.post(
            "/events/scheduled-events",
            Bodies.json(
                """
                {"name": "TermEnds", "displayName": "Term ends", "apiObject": "Subscription",
                 "apiField": "TermEndDate", "hours": 10, "minutes": 30}
                """));

    assertThat(made.text("/cronExpression")).isEqualTo("0 30 10 ? * *");
    assertThat(zuora.get("/events/scheduled-events?apiObject=Subscription").at("/data")).hasSize(1);
    assertThat(
            zuora
                .post("/events/scheduled-events", Bodies.json("{\"name\": \"X\", \"hours\": 24}"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void aTemplateIsMadeReadChangedAndDeleted() {
    Answered made = zuora.post(TEMPLATES, template("T"));
    String path = TEMPLATES + "/" + made.text("/id");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.at("/calloutRetry").asBoolean()).isTrue();
    assertThat(made.at("/active").asBoolean()).isTrue();
    assertThat(made.text("/contentType")).isEqualTo("APPLICATION_JSON");
    zuora.put(path, Bodies.json("{\"calloutRetry\": false}"));
    assertThat(zuora.get(path).at("/calloutRetry").asBoolean()).isFalse();
    assertThat(zuora.get(TEMPLATES + "?name=T").at("/data")).hasSize(1);
    assertThat(zuora.get(TEMPLATES + "?name=U").at("/data")).isEmpty();
    assertThat(zuora.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(zuora.get(path).status()).isEqualTo(404);
    assertThat(zuora.put(path, Bodies.json("{}")).status()).isEqualTo(404);
  }

  @Test
  void secretsAreNotReadBack() {
    ObjectNode template = template("T").put("requiredAuth", true);
    template.putObject("calloutAuth").put("username", "u").put("password", "hidden");
    template.put("hmacAlgorithm", "SHA-256").put("hmacSecret", "hidden");
    template.put("hmacKey", "X-S").put("hmacOutputFormat", "HEX");

    Answered made = zuora.post(TEMPLATES, template);

    assertThat(made.body()).doesNotContain("hidden");
    assertThat(made.text("/calloutAuth/username")).isEqualTo("u");
  }

  @Test
  void templatesAreHeldToTheRules() {
    zuora.post(TEMPLATES, template("T"));

    refused(TEMPLATES, template("T"), 30);
    refused(TEMPLATES, template("U").put("calloutBaseurl", "http://hooks.example.com/"), 20);
    refused(TEMPLATES, template("U").put("calloutBaseurl", "https://hooks.example.com:8443/"), 20);
    refused(TEMPLATES, template("U").put("calloutBaseurl", "hooks"), 20);
    refused(TEMPLATES, template("U").put("eventTypeName", "Mine"), 30);
    refused(TEMPLATES, template("U").put("eventCategory", 9999), 30);
    refused(TEMPLATES, Bodies.without(template("U"), "/httpMethod"), 22);
    refused(TEMPLATES, template("U").put("httpMethod", "post"), 20);
    refused(TEMPLATES, template("U").put("colour", "red"), 21);
    refused(TEMPLATES, template("U").put("hmacAlgorithm", "SHA-256"), 30);
    refused(TEMPLATES, template("U").put("hmacAlgorithm", "SHA256"), 20);
    refused(TEMPLATES, template("U").put("useCustomRequestBody", true), 30);
    refused(TEMPLATES, custom("{\"x\": \"{{Invoice.Id}}\"}"), 20);
    assertThat(zuora.post(TEMPLATES, custom("{{#Payment.Parts}}{{/Payment.Parts}}")).status())
        .as("loops are not played")
        .isEqualTo(501);
  }

  @Test
  void aDefinitionIsMadeReadChangedAndDeleted() {
    String templateId = zuora.post(TEMPLATES, template("T")).text("/id");
    Answered made = zuora.post(DEFINITIONS, definition("D", templateId));
    String path = DEFINITIONS + "/" + made.text("/id");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.at("/calloutActive").asBoolean()).as("the default is false").isFalse();
    assertThat(made.text("/eventTypeName")).isEqualTo("PaymentProcessed");
    assertThat(made.text("/calloutTemplateIds/0")).isEqualTo(templateId);
    assertThat(made.text("/communicationProfileId")).isEqualTo(profile());
    zuora.put(path, Bodies.json("{\"calloutActive\": true}"));
    assertThat(zuora.get(path).at("/calloutActive").asBoolean()).isTrue();
    assertThat(zuora.get(DEFINITIONS + "?eventCategory=2120").at("/data")).hasSize(1);
    assertThat(zuora.get(DEFINITIONS + "?eventCategory=2110").at("/data")).isEmpty();
    assertThat(zuora.send("DELETE", TEMPLATES + "/" + templateId, "").status())
        .as("the template is in use")
        .isEqualTo(400);
    assertThat(zuora.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(zuora.get(path).status()).isEqualTo(404);
    assertThat(zuora.send("DELETE", TEMPLATES + "/" + templateId, "").status()).isEqualTo(204);
  }

  @Test
  void definitionsAreHeldToTheRules() {
    String templateId = zuora.post(TEMPLATES, template("T")).text("/id");
    zuora.post(DEFINITIONS, definition("D", templateId));

    refused(DEFINITIONS, definition("D", templateId), 30);
    refused(DEFINITIONS, definition("E", templateId).put("eventTypeName", "Mine"), 30);
    refused(DEFINITIONS, definition("E", templateId).put("eventCategory", 2110), 30);
    refused(DEFINITIONS, definition("E", templateId).put("eventCategory", 2100), 30);
    refused(DEFINITIONS, definition("E", templateId).put("colour", "red"), 21);
    refused(DEFINITIONS, Bodies.without(definition("E", templateId), "/name"), 22);
    assertThat(zuora.post(DEFINITIONS, definition("E", "0".repeat(32))).status()).isEqualTo(404);
    ObjectNode both = definition("E", templateId);
    both.set("callout", Bodies.without(template("U"), "/eventCategory"));
    refused(DEFINITIONS, both, 30);
    ObjectNode worded = definition("E", templateId);
    worded.putObject("filterRuleParams").put("DaysBefore", "seven");
    refused(DEFINITIONS, worded, 20);
    ObjectNode ruled = definition("E", templateId);
    ruled.putObject("filterRule").put("condition", "x").putObject("parameters");
    refused(DEFINITIONS, ruled, 20);
  }

  @Test
  void aTemplateForAnObjectServesAllItsEvents() {
    zuora.post(TRIGGERS, trigger("Failed"));
    String id = zuora.post(TEMPLATES, template("T").put("eventCategory", 2100)).text("/id");
    ObjectNode custom = definition("C", id).put("eventTypeName", "Failed");
    custom.remove("eventCategory");

    assertThat(zuora.post(DEFINITIONS, definition("A", id)).status()).isEqualTo(200);
    assertThat(zuora.post(DEFINITIONS, definition("B", id).put("eventCategory", 2110)).status())
        .isEqualTo(200);
    assertThat(zuora.post(DEFINITIONS, custom).status()).isEqualTo(200);
    refused(DEFINITIONS, definition("D", id).put("eventCategory", 1110), 30);
  }

  @Test
  void aCalloutInADefinitionBecomesATemplate() {
    ObjectNode definition = Bodies.json("{\"name\": \"D\", \"eventCategory\": 2120}");
    definition.set("callout", Bodies.without(template("T"), "/eventCategory"));

    Answered made = zuora.post(DEFINITIONS, definition);

    assertThat(made.status()).as(made.body()).isEqualTo(200);
    assertThat(zuora.get(TEMPLATES + "/" + made.text("/calloutTemplateIds/0")).text("/name"))
        .isEqualTo("T");
  }

  @Test
  void aUsedEventIsNotDeleted() {
    String triggerId = zuora.post(TRIGGERS, trigger("Failed")).text("/id");
    ObjectNode template = template("T").put("eventTypeName", "Failed");
    template.remove("eventCategory");
    String templateId = zuora.post(TEMPLATES, template).text("/id");
    ObjectNode definition = definition("D", templateId).put("eventTypeName", "Failed");
    definition.remove("eventCategory");
    zuora.post(DEFINITIONS, definition);

    assertThat(zuora.send("DELETE", TRIGGERS + "/" + triggerId, "").status()).isEqualTo(400);
  }

  @Test
  void idempotencyKeysWorkOnPostsHereToo() {
    String first = zuora.postOnce(TRIGGERS, "k", trigger("Failed")).text("/id");

    assertThat(zuora.postOnce(TRIGGERS, "k", trigger("Failed")).text("/id")).isEqualTo(first);
  }

  @Test
  void theProfileIsFoundByZoql() {
    assertThat(profile()).matches("[0-9a-f]{32}");
  }

  private String profile() {
    return zuora
        .post(
            "/v1/action/query",
            Bodies.json("{\"queryString\": \"select Id, ProfileName from CommunicationProfile\"}"))
        .text("/records/0/Id");
  }

  private void refused(String path, ObjectNode body, int category) {
    Answered answer = zuora.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.category()).as(answer.body()).isEqualTo(category);
  }

  private static ObjectNode trigger(String name) {
    ObjectNode trigger =
        Bodies.json(
            """
            {"active": true, "baseObject": "Payment",
             "condition": "Payment.Status == 'Error' && changeType == 'INSERT'"}
            """);
    trigger.putObject("eventType").put("name", name).put("displayName", name);
    return trigger;
  }

  private static ObjectNode template(String name) {
    return Bodies.json(
            """
            {"calloutBaseurl": "https://hooks.example.com/zuora", "httpMethod": "POST",
             "eventCategory": 2120}
            """)
        .put("name", name);
  }

  private static ObjectNode custom(String body) {
    return template("U").put("useCustomRequestBody", true).put("customRequestBody", body);
  }

  private static ObjectNode definition(String name, String templateId) {
    ObjectNode definition = Bodies.json("{\"eventCategory\": 2120}").put("name", name);
    definition.putArray("calloutTemplateIds").add(templateId);
    return definition;
  }
}
