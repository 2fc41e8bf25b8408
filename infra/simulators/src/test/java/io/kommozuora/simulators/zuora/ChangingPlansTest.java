package io.kommozuora.simulators.zuora;

import static io.kommozuora.simulators.zuora.Bodies.ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ChangingPlansTest {
  private static final String PLAN = ACTION + "/changePlan";

  private final TestZuora zuora = TestZuora.start().withSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aChangeMakesANewVersionWithANewIdUnderTheSameNumber() {
    Subscription before = current();

    zuora.post("/v1/orders", Bodies.planChange()).assertSuccess();

    Subscription after = current();
    assertThat(after.planIds()).containsExactly(SampleCatalog.GROWTH);
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.originalId()).isEqualTo(before.id());
    assertThat(zuora.simulator().versions("KOMMO-S-1"))
        .extracting(Subscription::status)
        .containsExactly(Status.EXPIRED, Status.ACTIVE);
    Answered order = zuora.get("/v1/orders/KOMMO-P-1");
    assertThat(order.at("/order/subscriptions/0/baseVersion").asInt()).isEqualTo(1);
    assertThat(order.at("/order/subscriptions/0/newVersion").asInt()).isEqualTo(2);
  }

  @Test
  void theVersionThatTookAPlanAwayStillListsIt() {
    zuora.post("/v1/orders", Bodies.planChange()).assertSuccess();
    Answered changed = zuora.get("/v1/subscriptions/KOMMO-S-1");

    zuora.post("/v1/orders", termsChange("{\"autoRenew\": false}").put("orderNumber", "KOMMO-P-2"));
    Answered next = zuora.get("/v1/subscriptions/KOMMO-S-1");

    assertThat(changed.at("/ratePlans").findValuesAsText("lastChangeType"))
        .containsExactly("Remove", "Add");
    assertThat(next.at("/ratePlans").findValuesAsText("lastChangeType")).containsExactly("Add");
  }

  @Test
  void allActionsOfOneOrderMakeOneVersion() {
    ObjectNode order = Bodies.planChange();
    ObjectNode renewal =
        Bodies.json("{\"type\": \"RenewSubscription\", \"renewSubscription\": {}}");
    order.withArray("/subscriptions/0/orderActions").add(renewal);

    zuora.post("/v1/orders", order).assertSuccess();

    assertThat(current().version()).isEqualTo(2);
    assertThat(current().terms().end().orElseThrow()).hasToString("2028-03-01");
  }

  @Test
  void theOldPlanIsNamedByAnyOneIdentifier() {
    String id = current().activePlans().getFirst().id();
    String number = current().activePlans().getFirst().number();

    change("KOMMO-P-1", named("ratePlanId", id, SampleCatalog.GROWTH)).assertSuccess();
    change("KOMMO-P-2", named("subscriptionRatePlanNumber", number, SampleCatalog.STARTER))
        .assertRefused(400, 20);
    change("KOMMO-P-3", named("productRatePlanNumber", "PRP-00000002", SampleCatalog.ENTERPRISE))
        .assertSuccess();

    assertThat(current().planIds()).containsExactly(SampleCatalog.ENTERPRISE);
  }

  @Test
  void theIdOfAPlanInAnEarlierVersionStaysValid() {
    String id = current().activePlans().getFirst().id();
    zuora.post("/v1/orders", termsChange("{\"autoRenew\": false}")).assertSuccess();
    assertThat(current().activePlans().getFirst().id()).isNotEqualTo(id);

    change("KOMMO-P-2", named("ratePlanId", id, SampleCatalog.GROWTH)).assertSuccess();

    assertThat(current().version()).isEqualTo(3);
  }

  @Test
  void twoIdentifiersOrNoneAreRefused() {
    ObjectNode two = Bodies.planChange();
    Bodies.set(two, PLAN + "/productRatePlanNumber", "\"PRP-00000001\"");
    ObjectNode none = Bodies.without(Bodies.planChange(), PLAN + "/productRatePlanId");

    zuora.post("/v1/orders", two).assertRefused(400, 20);
    zuora.post("/v1/orders", none).assertRefused(400, 20);
  }

  @Test
  void aCatalogPlanThatOccursTwiceNamesNone() {
    zuora.post("/v1/orders", addition(SampleCatalog.STARTER)).assertSuccess();

    change("KOMMO-P-2", Bodies.planChange()).assertRefused(400, 20);
  }

  @Test
  void theEndOfTheBillingPeriodAllowsNoTriggerDates() {
    ObjectNode order = policy("\"EffectiveEndOfBillingPeriod\"");
    zuora.post("/v1/orders", order).assertRefused(400, 30);

    zuora.post("/v1/orders", Bodies.without(order, ACTION + "/triggerDates")).assertSuccess();

    assertThat(current().activePlans().getFirst().effectiveFrom()).hasToString("2026-05-01");
  }

  @Test
  void aSpecificDateNeedsTheContractEffectiveDate() {
    ObjectNode order = Bodies.without(Bodies.planChange(), ACTION + "/triggerDates");

    zuora.post("/v1/orders", order).assertRefused(400, 30);
  }

  @Test
  void anUpgradeIsImmediateAndADowngradeWaitsUnlessToldOtherwise() {
    ObjectNode upgrade = Bodies.without(Bodies.planChange(), PLAN + "/effectivePolicy");
    Bodies.without(upgrade, ACTION + "/triggerDates");
    zuora.post("/v1/orders", upgrade).assertSuccess();
    assertThat(current().activePlans().getFirst().effectiveFrom()).hasToString("2026-04-10");

    ObjectNode downgrade = named("productRatePlanId", SampleCatalog.GROWTH, SampleCatalog.STARTER);
    Bodies.without(downgrade, PLAN + "/effectivePolicy");
    Bodies.without(downgrade, ACTION + "/triggerDates");
    change("KOMMO-P-2", downgrade).assertSuccess();

    assertThat(current().activePlans().getFirst().effectiveFrom()).hasToString("2026-05-01");
  }

  @Test
  void aPlanOfAnotherCurrencyIsRefused() {
    change(
            "KOMMO-P-1",
            named("productRatePlanId", SampleCatalog.STARTER, SampleCatalog.DOLLARS_ONLY))
        .assertRefused(400, 30);
  }

  @Test
  void theBillCycleDayMovesWhenAsked() {
    zuora
        .post("/v1/orders", Bodies.set(Bodies.planChange(), PLAN + "/resetBcd", "true"))
        .assertSuccess();

    assertThat(zuora.simulator().account("KOMMO-1").orElseThrow().billCycleDay()).isEqualTo(10);
  }

  @Test
  void aChangeWithoutRequiredDatesIsPendingAndChangesNothingYet() {
    zuora.tenant().triggerDatesRequired(true);
    ObjectNode order = Bodies.planChange();
    Bodies.set(
        order,
        ACTION + "/triggerDates",
        "[{\"name\": \"ContractEffective\", \"triggerDate\": \"2026-04-10\"}]");

    Answered answer = zuora.post("/v1/orders", order).assertSuccess();

    assertThat(answer.text("/status")).isEqualTo("Pending");
    assertThat(current().planIds()).containsExactly(SampleCatalog.STARTER);
  }

  @Test
  void plansAreAddedAndRemoved() {
    zuora.post("/v1/orders", addition(SampleCatalog.ENTERPRISE)).assertSuccess();
    assertThat(current().planIds())
        .containsExactly(SampleCatalog.STARTER, SampleCatalog.ENTERPRISE);

    ObjectNode removal =
        Bodies.change(
            "RemoveProduct",
            "removeProduct",
            "{\"ratePlanId\": \"%s\"}".formatted(current().activePlans().getFirst().id()));
    change("KOMMO-P-2", removal).assertSuccess();

    assertThat(current().planIds()).containsExactly(SampleCatalog.ENTERPRISE);
  }

  @Test
  void termsChange() {
    zuora
        .post(
            "/v1/orders",
            termsChange(
                """
                {"autoRenew": false, "renewalTerms": [{"period": 2, "periodType": "Year"}],
                 "lastTerm": {"period": 24, "periodType": "Month", "termType": "TERMED"}}
                """))
        .assertSuccess();

    assertThat(current().terms().autoRenew()).isFalse();
    assertThat(current().terms().end().orElseThrow()).hasToString("2028-03-01");
    assertThat(current().terms().renewalTerm().orElseThrow()).hasToString("2 Year");
  }

  @Test
  void aSubscriptionIsCancelledOnceAndThenStaysAsItIs() {
    ObjectNode cancellation =
        Bodies.change(
            "CancelSubscription",
            "cancelSubscription",
            "{\"cancellationPolicy\": \"SpecificDate\","
                + " \"cancellationEffectiveDate\": \"2026-06-01\"}");
    zuora.post("/v1/orders", cancellation).assertSuccess();

    Answered again = change("KOMMO-P-2", Bodies.planChange());

    assertThat(current().status()).isEqualTo(Status.CANCELLED);
    assertThat(current().cancelledOn().orElseThrow()).hasToString("2026-06-01");
    assertThat(again.assertRefused(400, 20).text("/reasons/0/code")).isEqualTo("58730020");
  }

  @Test
  void cancellationPoliciesDecideTheDay() {
    String missing = "{\"cancellationPolicy\": \"SpecificDate\"}";
    zuora
        .post("/v1/orders", Bodies.change("CancelSubscription", "cancelSubscription", missing))
        .assertRefused(400, 22);
    String endOfTerm = "{\"cancellationPolicy\": \"EndOfCurrentTerm\"}";
    zuora
        .post("/v1/orders", Bodies.change("CancelSubscription", "cancelSubscription", endOfTerm))
        .assertSuccess();

    assertThat(current().cancelledOn().orElseThrow()).hasToString("2027-03-01");
  }

  @Test
  void ordersOfASubscriptionAreListed() {
    zuora.post("/v1/orders", Bodies.planChange()).assertSuccess();

    Answered list = zuora.get("/v1/orders/subscription/KOMMO-S-1").assertSuccess();

    assertThat(list.at("/orders").findValuesAsText("orderNumber"))
        .isEqualTo(List.of("KOMMO-O-1", "KOMMO-P-1"));
  }

  @Test
  void aCancelledAccountTakesNoOrders() {
    zuora.simulator().cancelAccount("KOMMO-1");

    Answered order = zuora.post("/v1/orders", Bodies.secondOrder()).assertRefused(400, 30);

    assertThat(order.text("/reasons/0/code")).isEqualTo("51500030");
  }

  @Test
  void anotherAccountsSubscriptionIsNotChanged() {
    ObjectNode account = Bodies.account().put("accountNumber", "KOMMO-2");
    zuora.post("/v1/accounts", account).assertSuccess();
    ObjectNode order = Bodies.planChange().put("existingAccountNumber", "KOMMO-2");

    zuora.post("/v1/orders", order).assertRefused(400, 30);
  }

  @Test
  void whatIsUnknownIsNotFound() {
    ObjectNode account = Bodies.planChange().put("existingAccountNumber", "KOMMO-9");
    ObjectNode subscription =
        Bodies.set(Bodies.planChange(), "/subscriptions/0/subscriptionNumber", "\"KOMMO-S-9\"");

    zuora.post("/v1/orders", account).assertRefused(404, 40);
    zuora.post("/v1/orders", subscription).assertRefused(404, 40);
  }

  @Test
  void aPreviewShowsAmountsAndKeepsNothing() {
    ObjectNode preview = Bodies.planChange();
    preview.remove(List.of("processingOptions", "orderNumber"));
    Bodies.set(
        preview,
        "/previewOptions",
        "{\"previewThruType\": \"TermEnd\", \"previewTypes\": [\"BillingDocs\"]}");

    Answered answer = zuora.post("/v1/orders/preview", preview).assertSuccess();

    assertThat(answer.at("/previewResult/invoices/0/amount").decimalValue())
        .isEqualByComparingTo("208");
    assertThat(answer.at("/previewResult/invoices/0/invoiceItems")).hasSize(2);
    assertThat(current().version()).isEqualTo(1);
  }

  @Test
  void aPreviewNeedsItsOptionsAndAnAccount() {
    ObjectNode noOptions = Bodies.planChange();
    ObjectNode noAccount = Bodies.planChange();
    noAccount.remove("existingAccountNumber");
    Bodies.set(noAccount, "/previewOptions", "{\"previewThruType\": \"TermEnd\"}");
    ObjectNode noDate = Bodies.planChange();
    Bodies.set(noDate, "/previewOptions", "{\"previewThruType\": \"SpecificDate\"}");

    zuora.post("/v1/orders/preview", noOptions).assertRefused(400, 22);
    zuora.post("/v1/orders/preview", noAccount).assertRefused(400, 22);
    zuora.post("/v1/orders/preview", noDate).assertRefused(400, 22);
  }

  @Test
  void aPreviewGoesWithoutAnAccountThatExists() {
    ObjectNode preview = Bodies.order();
    preview.remove(List.of("processingOptions", "newAccount"));
    Bodies.set(preview, "/previewAccountInfo", "{\"currency\": \"USD\", \"billCycleDay\": 1}");
    Bodies.set(preview, "/previewOptions", "{\"previewThruType\": \"TermEnd\"}");
    Bodies.set(preview, Bodies.CREATE + "/subscriptionNumber", "\"KOMMO-S-7\"");

    Answered answer = zuora.post("/v1/orders/preview", preview).assertSuccess();

    assertThat(answer.at("/previewResult/invoices/0/amount").decimalValue())
        .isEqualByComparingTo("49");
    assertThat(zuora.simulator().accounts()).hasSize(1);
  }

  private Subscription current() {
    return zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
  }

  private Answered change(String orderNumber, ObjectNode order) {
    return zuora.post("/v1/orders", order.put("orderNumber", orderNumber));
  }

  private static ObjectNode named(String field, String key, String newPlan) {
    return Bodies.change(
        "ChangePlan",
        "changePlan",
        """
        {"%s": "%s", "newProductRatePlan": {"productRatePlanId": "%s"},
         "effectivePolicy": "SpecificDate"}
        """
            .formatted(field, key, newPlan));
  }

  private static ObjectNode policy(String policy) {
    return Bodies.set(Bodies.planChange(), PLAN + "/effectivePolicy", policy);
  }

  private static ObjectNode addition(String plan) {
    return Bodies.change(
        "AddProduct", "addProduct", "{\"productRatePlanId\": \"%s\"}".formatted(plan));
  }

  private static ObjectNode termsChange(String terms) {
    return Bodies.change("TermsAndConditions", "termsAndConditions", terms);
  }
}
