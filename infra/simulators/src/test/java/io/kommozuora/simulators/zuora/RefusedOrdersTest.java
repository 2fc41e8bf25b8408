package io.kommozuora.simulators.zuora;

import static io.kommozuora.simulators.zuora.Bodies.ACTION;
import static io.kommozuora.simulators.zuora.Bodies.CREATE;
import static io.kommozuora.simulators.zuora.Bodies.order;
import static io.kommozuora.simulators.zuora.Bodies.set;
import static io.kommozuora.simulators.zuora.Bodies.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way an order can be wrong, each with the category of its refusal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedOrdersTest {
  private static final int BAD_VALUE = 20;
  private static final int UNKNOWN_FIELD = 21;
  private static final int MISSING_FIELD = 22;
  private static final int BUSINESS_RULE = 30;
  private static final String BILL_TO = "/newAccount/billToContact";
  private static final String PLANS = CREATE + "/subscribeToRatePlans";

  private final TestZuora zuora = TestZuora.start();

  @AfterAll
  void stop() {
    zuora.close();
  }

  @BeforeAll
  void requireStates() {
    zuora.tenant().stateRequired(true);
  }

  static Stream<Arguments> unknownFields() {
    return Stream.of(
        arguments("a field nobody documented", set(order(), "/dealId", "1")),
        arguments(
            "zipCode, which orders call postalCode", set(order(), BILL_TO + "/zipCode", "\"1\"")),
        arguments(
            "a custom field outside customFields",
            set(order(), "/newAccount/KommoLeadId__c", "\"1\"")),
        arguments(
            "a custom field nobody defined",
            set(order(), "/newAccount/customFields/Other__c", "\"1\"")),
        arguments(
            "a custom field in other letters",
            set(order(), "/newAccount/customFields/kommoleadid__c", "\"1\"")),
        arguments("a flat quantity", seats("\"quantity\": 5")),
        arguments("the classic termType", set(order(), CREATE + "/termType", "\"TERMED\"")),
        arguments("the classic collect", set(order(), "/processingOptions/collect", "true")),
        arguments("the classic runBilling", set(order(), "/newAccount/runBilling", "false")),
        arguments("oldRatePlanId", changed("\"oldRatePlanId\": \"1\"")));
  }

  static Stream<Arguments> missingFields() {
    return Stream.of(
        arguments("no order date", without(order(), "/orderDate")),
        arguments("no currency", without(order(), "/newAccount/currency")),
        arguments("no name", without(order(), "/newAccount/name")),
        arguments("no bill cycle day", without(order(), "/newAccount/billCycleDay")),
        arguments("no bill-to contact", without(order(), BILL_TO)),
        arguments("no last name", without(order(), BILL_TO + "/lastName")),
        arguments("a last name of null", set(order(), BILL_TO + "/lastName", "null")),
        arguments("no action type", without(order(), ACTION + "/type")),
        arguments("no object for the action", without(order(), CREATE)),
        arguments("no terms", without(order(), CREATE + "/terms")),
        arguments("no initial term", without(order(), CREATE + "/terms/initialTerm")),
        arguments("no term type", without(order(), CREATE + "/terms/initialTerm/termType")),
        arguments(
            "no period of a termed term", without(order(), CREATE + "/terms/initialTerm/period")),
        arguments(
            "no renewal term though it renews", without(order(), CREATE + "/terms/renewalTerms")),
        arguments("no plans", without(order(), PLANS)),
        arguments("no subscriptions", without(order(), "/subscriptions")));
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        arguments("a date in another form", set(order(), "/orderDate", "\"03/01/2026\"")),
        arguments("a day that does not exist", set(order(), "/orderDate", "\"2026-02-30\"")),
        arguments(
            "a term type in other letters",
            set(order(), CREATE + "/terms/initialTerm/termType", "\"Termed\"")),
        arguments(
            "a period type nobody knows",
            set(order(), CREATE + "/terms/initialTerm/periodType", "\"Months\"")),
        arguments("a term of nothing", set(order(), CREATE + "/terms/initialTerm/period", "0")),
        arguments(
            "a period as a text", set(order(), CREATE + "/terms/initialTerm/period", "\"12\"")),
        arguments(
            "renewal terms that are no array", set(order(), CREATE + "/terms/renewalTerms", "{}")),
        arguments(
            "the e-mail list of the classic call",
            set(order(), "/newAccount/additionalEmailAddresses", "[\"a@b.c\"]")),
        arguments("an emoji", set(order(), "/newAccount/name", "\"Party \\uD83C\\uDF89 GmbH\"")),
        arguments(
            "a name of 256 characters", set(order(), "/newAccount/name", quoted("x".repeat(256)))),
        arguments(
            "a postal code of 21 characters",
            set(order(), BILL_TO + "/postalCode", quoted("1".repeat(21)))),
        arguments("a country nobody knows", set(order(), BILL_TO + "/country", "\"Atlantis\"")),
        arguments("a state nobody knows", american("Bavaria")),
        arguments("no state though the tenant asks for it", american("")),
        arguments(
            "a currency that is not enabled", set(order(), "/newAccount/currency", "\"JPY\"")),
        arguments(
            "a payment term nobody defined", set(order(), "/newAccount/paymentTerm", "\"Net 31\"")),
        arguments("a batch nobody defined", set(order(), "/newAccount/batch", "\"Batch99\"")),
        arguments(
            "an invoice template nobody has",
            set(order(), "/newAccount/invoiceTemplateId", "\"1\"")),
        arguments(
            "the prefix of the tenant's account numbers",
            set(order(), "/newAccount/accountNumber", "\"A-1\"")),
        arguments(
            "a slash in the account number", set(order(), "/newAccount/accountNumber", "\"K/1\"")),
        arguments("a hash in the order number", set(order(), "/orderNumber", "\"K#1\"")),
        arguments(
            "a question mark in the subscription number",
            set(order(), CREATE + "/subscriptionNumber", "\"K?1\"")),
        arguments("two accounts at once", set(order(), "/existingAccountNumber", "\"KOMMO-1\"")),
        arguments("no account at all", without(order(), "/newAccount")),
        arguments("a plan nobody sells", set(order(), PLANS, "[{\"productRatePlanId\": \"1\"}]")),
        arguments(
            "a charge of another plan",
            overridden(SampleCatalog.GROWTH, SampleCatalog.STARTER_FEE, "")),
        arguments(
            "the pricing of another charge model",
            seats("\"pricing\": {\"recurringFlatFee\": {\"listPrice\": 5}}")),
        arguments("a bill cycle day of 32", set(order(), "/newAccount/billCycleDay", "32")));
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        arguments("an expired plan", onPlan(SampleCatalog.EXPIRED)),
        arguments("a plan that has not started", onPlan(SampleCatalog.NOT_STARTED)),
        arguments(
            "a plan without a price in the account's currency", onPlan(SampleCatalog.DOLLARS_ONLY)),
        arguments(
            "another currency than the account's", set(order(), CREATE + "/currency", "\"USD\"")),
        arguments("auto pay without a payment method", set(order(), "/newAccount/autoPay", "true")),
        arguments(
            "an order date before the contract date", set(order(), "/orderDate", "\"2026-02-28\"")),
        arguments("a bill cycle day set by itself", set(order(), "/newAccount/billCycleDay", "0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknownFields")
  void refusesAsUnknown(String what, ObjectNode order) {
    assertRefused(what, order, UNKNOWN_FIELD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("missingFields")
  void refusesAsMissing(String what, ObjectNode order) {
    assertRefused(what, order, MISSING_FIELD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badValues")
  void refusesAsBadValue(String what, ObjectNode order) {
    assertRefused(what, order, BAD_VALUE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenRules")
  void refusesByBusinessRule(String what, ObjectNode order) {
    assertRefused(what, order, BUSINESS_RULE);
  }

  private void assertRefused(String what, ObjectNode order, int category) {
    Answered answer = zuora.post("/v1/orders", order);

    answer.assertRefused(400, category);
    assertThat(answer.text("/reasons/0/code")).as(what).hasSize(8);
    assertThat(zuora.simulator().accounts()).as(what).isEmpty();
  }

  private static ObjectNode onPlan(String id) {
    return set(order(), PLANS, "[{\"productRatePlanId\": \"%s\"}]".formatted(id));
  }

  private static ObjectNode american(String state) {
    ObjectNode order = set(order(), BILL_TO + "/country", "\"United States\"");
    return set(order, BILL_TO + "/state", quoted(state));
  }

  private static ObjectNode seats(String fields) {
    return overridden(SampleCatalog.GROWTH, SampleCatalog.GROWTH_SEATS, "," + fields);
  }

  private static ObjectNode overridden(String plan, String charge, String fields) {
    return set(
        order(),
        PLANS,
        """
        [{"productRatePlanId": "%s", "chargeOverrides": [{"productRatePlanChargeId": "%s" %s}]}]
        """
            .formatted(plan, charge, fields));
  }

  private static ObjectNode changed(String field) {
    ObjectNode change = Bodies.planChange();
    return set(
        change,
        ACTION + "/changePlan",
        "{%s, \"newProductRatePlan\": {\"productRatePlanId\": \"1\"}}".formatted(field));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
