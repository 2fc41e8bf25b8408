package io.kommozuora.zuorasetup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a plan are named, all at once. */
final class PlanTest {
  private static final String GOOD =
      """
      events:
        - name: Failed
          displayName: A payment failed
          object: Payment
          condition: Payment.Status == 'Error'
      callouts:
        - name: a failure
          event: Failed
          body: {eventType: PaymentProcessingError, paymentId: "{{Payment.Id}}"}
        - name: a payment
          event: 2120
          filter: Payment.Amount > 1.0
          parameters: {A: "1"}
          note: look
          body: {eventType: PaymentProcessed, accountId: "{{DataSource.Account.Id}}"}
        - name: an order
          event: com.zuora.notification:OrderActionProcessed
          body: {eventType: X, orderNumber: "{{OrderAction.Order.OrderNumber}}"}
      """;

  @Test
  void aGoodPlanIsRead() {
    Plan plan = Plan.of("plan", GOOD);

    assertThat(plan.events())
        .containsExactly(
            new CustomEvent("Failed", "A payment failed", "Payment", "Payment.Status == 'Error'"));
    assertThat(plan.callouts())
        .extracting(PlannedCallout::event)
        .containsExactly(
            new Event.Custom("Failed"),
            new Event.Standard(2120),
            new Event.OfOrders("OrderActionProcessed"));
    PlannedCallout payment = plan.callouts().get(1);
    assertThat(payment.filter()).contains("Payment.Amount > 1.0");
    assertThat(payment.parameters()).containsEntry("A", "1");
    assertThat(payment.note()).contains("look");
    assertThat(payment.body().keySet()).containsExactly("eventType", "accountId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Failed                    | nam: Failed            | events[0].name: is missing
          object: Payment                 | objekt: Payment        | events[0].objekt: is unknown
          name: a failure                 | name: [a]              | callouts[0].name: is no text
          event: Failed                   | event: no event        | "no event" is no event
          event: Failed                   | event: Other           | Other is not among the events
          name: a payment                 | name: a failure        | "a failure" is here twice
          filter: Payment.Amount > 1.0    | filter: {a: b}         | callouts[1].filter: is no text
          parameters: {A: "1"}            | parameters: 1          | callouts[1].parameters: is no section
          eventType: PaymentProcessed     | x: "<A.B>"             | a payment: body.eventType: must be one word
          eventType: X                    | eventType: "<A.B>"     | an order: body.eventType: must be one word
          {{DataSource.Account.Id}}       | {{DataSource.Account   | is not one merge field
          {{DataSource.Account.Id}}       | a {{DataSource.A.Id}}  | is not one merge field
          {{DataSource.Account.Id}}       | <A.Id><A.Id>           | is not one merge field
          {{Payment.Id}}                  | {{DataSource.A.Id}}    | is not known to Failed, which has no data source
          {{Payment.Id}}                  | <DataSource.A.Id>      | is not known to Failed, which has no data source
          event: 2120                     | event: 1220            | is not known to 1220, which has no data source
          event: 2120                     | event: 2210            | is not known to 2210, which has no data source
          {{Payment.Id}}                  | {{Invoice.Id}}         | must begin at the event's object, Payment
          name: Failed                    | name: 1Failed          | has letters and digits only
          events:                         | event:                 | event: is unknown; write one of events, callouts
          callouts:                       | ]                      | is no YAML
          """)
  void aMistakeIsNamed(String good, String bad, String named) {
    assertThat(GOOD).contains(good);

    BadPlan mistaken =
        catchThrowableOfType(
            BadPlan.class, () -> Plan.of("plan", GOOD.replaceFirst(quoted(good), bad(bad))));

    assertThat(mistaken).hasMessageContaining(named).hasMessageStartingWith("plan has ");
  }

  @Test
  void twoEventsOfOneConditionAreNamedHoweverTheyAreSpaced() {
    String twice =
        GOOD.replace(
            "callouts:",
            """
              - name: Again
                displayName: The same
                object: Payment
                condition: Payment.Status  ==  'Error'
            callouts:\
            """);

    BadPlan mistaken = catchThrowableOfType(BadPlan.class, () -> Plan.of("plan", twice));

    assertThat(mistaken.mistakes())
        .containsExactly("Again: has the condition of Failed, and Zuora keeps only one");
    assertThat(
            Plan.of(
                    "plan",
                    twice.replace(
                        "Payment\n    condition: Payment.Status  ",
                        "Order\n    condition: Payment.Status  "))
                .events())
        .as("of another object they are two")
        .hasSize(2);
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    BadPlan mistaken =
        catchThrowableOfType(
            BadPlan.class, () -> Plan.of("plan", "{events: x, callouts: [{event: 1}], more: y}"));

    assertThat(mistaken.mistakes())
        .containsExactly(
            "events: is no list; write - before each",
            "callouts[0].name: is missing",
            "callouts[0].event: \"1\" is no event; write a category such as 2120, a custom event's"
                + " name, or com.zuora.notification:…",
            "more: is unknown; write one of events, callouts");
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String bad(String text) {
    return Matcher.quoteReplacement(text);
  }
}
