package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which events a notification answers. */
final class EventChoiceTest {
  private final Hook hook = Hook.open();
  private final TestZuora zuora = TestZuora.start().withSubscription();
  private final SetUpByRest setUp = new SetUpByRest(zuora, hook);

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
  }

  @Test
  void paymentDeclinedIsToldOfTheFirstFailureInARowOnly() throws InterruptedException {
    setUp.standard(2110, "{\"v\": \"<Payment.ErrorMessage>\"}");
    Invoice invoice = bill();

    decline(invoice, "first", "second");
    zuora.simulator().money().pay(invoice.id());
    zuora.simulator().time().advance(Duration.ofDays(31));
    decline(bill(), "again");

    assertThat(values()).containsExactlyInAnyOrder("first", "again");
  }

  @Test
  void anotherFailureInARowCanBeChosen() throws InterruptedException {
    setUp.standard(
        2110,
        SetUpByRest.custom("{\"v\": \"<Payment.ErrorMessage>\"}"),
        SetUpByRest.parameter("SequenceOfFailedAttempt", "3"));

    decline(bill(), "first", "second", "third", "fourth");

    assertThat(values()).containsExactly("third");
  }

  @Test
  void anotherNumberOfDaysBeforeARenewalCanBeChosen() throws InterruptedException {
    setUp.standard(
        1220,
        SetUpByRest.custom("{\"v\": \"<Event.HowManyDaysBefore>\"}"),
        SetUpByRest.parameter("HowManyDaysBefore", "45"));

    zuora.simulator().time().advance(Duration.ofDays(364));

    assertThat(values()).containsExactly("45");
  }

  @Test
  void aFilterRuleLetsOnlySomeThrough() throws InterruptedException {
    ObjectNode definition = Json.object();
    ObjectNode rule = definition.putObject("filterRule");
    rule.put("condition", "Invoice.Amount >= _LEAST && Account.Name == _NAME");
    rule.putObject("parameters").putObject("_LEAST").put("valueType", "BIG_DECIMAL");
    definition.putObject("filterRuleParams").put("_LEAST", "45.0").put("_NAME", "Example GmbH");
    setUp.standard(1110, SetUpByRest.custom("{\"v\": \"x\"}"), definition);

    bill();
    zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{\"name\": \"Other\"}")).assertSuccess();
    zuora.simulator().time().advance(Duration.ofDays(31));
    bill();

    assertThat(values()).containsExactly("x");
  }

  @Test
  void aCustomEventSeesTheValueBefore() throws InterruptedException {
    setUp.custom(
        "Invoice",
        "changeType == 'UPDATE' && Invoice.Balance == 0.0 && Invoice.Balance_old > 0.0",
        "{\"v\": \"{{Invoice.InvoiceNumber}}\"}");

    Invoice invoice = bill();
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.exchanges()).isEmpty();
    zuora.simulator().money().pay(invoice.id());

    assertThat(values()).containsExactly(invoice.number());
  }

  @Test
  void aChangedSubscriptionIsANewVersionAndAnExpiredOne() throws InterruptedException {
    setUp.custom(
        "Subscription",
        "changeType != 'DELETE'",
        "{\"v\": \"{{Subscription.Version}} {{Subscription.Status}}\"}");

    zuora.simulator().people().cancel("KOMMO-S-1");

    assertThat(values()).containsExactlyInAnyOrder("1 Expired", "2 Cancelled");
  }

  @Test
  void anInactiveTriggerTemplateOrDefinitionIsSilent() throws InterruptedException {
    String id = setUp.standard(1110, "{\"v\": \"x\"}");
    zuora.put("/notifications/notification-definitions/" + id, Bodies.json("{\"active\": false}"));
    bill();
    zuora.put(
        "/notifications/notification-definitions/" + id,
        Bodies.json("{\"active\": true, \"calloutActive\": false}"));
    nextMonth();
    String template =
        zuora.get("/notifications/notification-definitions/" + id).text("/calloutTemplateIds/0");
    zuora.put(
        "/notifications/notification-definitions/" + id, Bodies.json("{\"calloutActive\": true}"));
    zuora.put("/notifications/callout-templates/" + template, Bodies.json("{\"active\": false}"));
    nextMonth();
    assertThat(values()).isEmpty();

    zuora.put("/notifications/callout-templates/" + template, Bodies.json("{\"active\": true}"));
    nextMonth();
    assertThat(values()).containsExactly("x");
  }

  @Test
  void anAccountOfAnotherProfileIsSilent() throws InterruptedException {
    setUp.standard(1110, "{\"v\": \"x\"}");
    zuora
        .put("/v1/accounts/KOMMO-1", Bodies.json("{\"communicationProfileId\": \"8ad0other\"}"))
        .assertSuccess();

    bill();

    assertThat(values()).isEmpty();
  }

  @Test
  void aScheduledEventIsToldAtItsTimeDaysBeforeTheDate() throws InterruptedException {
    setUp.scheduled(
        Bodies.json(
            """
            {"name": "TermEnds", "displayName": "Term ends", "apiObject": "Subscription",
             "apiField": "TermEndDate", "hours": 10, "minutes": 30,
             "condition": "Subscription.Status == _STATUS",
             "parameters": {"_STATUS": {"valueType": "STRING"}}}
            """),
        "{\"v\": \"{{Subscription.Name}} <Event.Timestamp>\"}",
        twoParameters("DaysBefore", "7", "_STATUS", "Active"));

    zuora.simulator().time().advance(Duration.ofDays(400));

    assertThat(values()).containsExactly("KOMMO-S-1 2027-02-22T10:30:00.000+0000");
  }

  @Test
  void accountsThatOweAreToldOfOnTheirBillCycleDay() throws InterruptedException {
    setUp.standard(1120, "{\"v\": \"{{DataSource.Account.AccountNumber}} <Account.Balance>\"}");
    bill();

    zuora.simulator().time().advance(Duration.ofDays(30));
    assertThat(values()).as("due on the last of March").isEmpty();
    zuora.simulator().time().advance(Duration.ofDays(1));

    assertThat(values()).containsExactly("KOMMO-1 €45.00");
  }

  @Test
  void aNewSubscriptionIsTold() throws InterruptedException {
    setUp.standard(1210, "{\"v\": \"{{DataSource.Subscription.Name}}\"}");

    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();

    assertThat(values()).containsExactly("KOMMO-S-2");
  }

  @Test
  void anOrderIsProcessedWhenItNoLongerWaits() throws InterruptedException {
    setUp.ofOrders("OrderProcessed", "{\"v\": \"{{Order.OrderNumber}} {{Order.Status}}\"}");
    zuora.tenant().triggerDatesRequired(true);
    var order = Bodies.secondOrder();
    Bodies.without(order, Bodies.ACTION + "/triggerDates");

    zuora.post("/v1/orders", order).assertSuccess();
    assertThat(values()).isEmpty();
    zuora.simulator().people().activate("KOMMO-O-2");

    assertThat(values()).containsExactly("KOMMO-O-2 Completed");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "COMPLETED")
  void aNewSubscriptionOfAnOrderTheTenantLeavesIsToldWhenActivated(OrderStatus left)
      throws InterruptedException {
    setUp.standard(1210, "{\"v\": \"{{DataSource.Subscription.Status}}\"}");
    zuora.tenant().ordersLeft(left);

    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
    assertThat(values()).isEmpty();
    zuora.simulator().people().activate("KOMMO-O-2");

    assertThat(values()).containsExactly("Active");
  }

  @Test
  void aRefusedOrderTellsNothing() throws InterruptedException {
    setUp.standard(1210, "{\"v\": \"x\"}");

    zuora.post("/v1/orders", Bodies.order()).assertRefused(400, 30);

    assertThat(values()).isEmpty();
  }

  private static ObjectNode twoParameters(String one, String first, String two, String second) {
    ObjectNode definition = Json.object();
    definition.putObject("filterRuleParams").put(one, first).put(two, second);
    return definition;
  }

  private void decline(Invoice invoice, String... reasons) {
    for (String reason : reasons) {
      zuora.simulator().money().decline(invoice.id(), reason);
    }
  }

  private Invoice bill() {
    return zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
  }

  private void nextMonth() {
    zuora.simulator().time().advance(Duration.ofDays(31));
    bill();
  }

  private List<String> values() throws InterruptedException {
    zuora.simulator().callouts().awaitDelivered();
    return hook.bodies().stream().map(body -> body.path("v").asText()).toList();
  }
}
