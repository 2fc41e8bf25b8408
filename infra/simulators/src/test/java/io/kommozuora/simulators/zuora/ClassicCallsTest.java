package io.kommozuora.simulators.zuora;

import static io.kommozuora.simulators.zuora.Bodies.account;
import static io.kommozuora.simulators.zuora.Bodies.set;
import static io.kommozuora.simulators.zuora.Bodies.subscription;
import static io.kommozuora.simulators.zuora.Bodies.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClassicCallsTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @BeforeEach
  void sellInTheClassicWay() {
    zuora.tenant().functions(Functions.CLASSIC);
  }

  @Test
  void anAccountIsOpenedAndReadByNumberAndId() {
    Answered opened = zuora.post("/v1/accounts", account()).assertSuccess();

    Answered byNumber = zuora.get("/v1/accounts/KOMMO-1").assertSuccess();
    Answered byId = zuora.get("/v1/accounts/" + opened.text("/accountId")).assertSuccess();

    assertThat(opened.text("/accountNumber")).isEqualTo("KOMMO-1");
    assertThat(opened.text("/accountId")).matches("[0-9a-f]{32}");
    assertThat(opened.text("/billToContactId")).isNotEqualTo(opened.text("/soldToContactId"));
    assertThat(byNumber.body()).isEqualTo(byId.body());
    assertThat(byNumber.text("/basicInfo/status")).isEqualTo("Active");
    assertThat(byNumber.text("/basicInfo/KommoLeadId__c")).isEqualTo("31415926");
    assertThat(byNumber.text("/billingAndPayment/currency")).isEqualTo("EUR");
    assertThat(byNumber.text("/billToContact/zipCode")).isEqualTo("10115");
    assertThat(byNumber.text("/soldToContact/lastName")).isEqualTo("Muster");
  }

  @Test
  void anAccountIsRefusedForWhatOrdersWouldTake() {
    zuora
        .post("/v1/accounts", set(account(), "/billToContact/postalCode", "\"1\""))
        .assertRefused(400, 21);
    zuora
        .post("/v1/accounts", set(account(), "/customFields", "{\"KommoLeadId__c\": \"1\"}"))
        .assertRefused(400, 21);
    zuora
        .post("/v1/accounts", set(account(), "/additionalEmailAddresses", "\"a@b.c,d@e.f\""))
        .assertRefused(400, 20);
    zuora
        .post("/v1/accounts", account().put("accountNumber", "K".repeat(51)))
        .assertRefused(400, 20);
    zuora.post("/v1/accounts", without(account(), "/billCycleDay")).assertRefused(400, 22);
  }

  @Test
  void anAccountComesWithASubscriptionOrNotAtAll() {
    ObjectNode both = withSubscription(SampleCatalog.STARTER);
    Answered refused = zuora.post("/v1/accounts", withSubscription(SampleCatalog.EXPIRED));
    assertThat(zuora.simulator().accounts()).isEmpty();

    Answered opened = zuora.post("/v1/accounts", both).assertSuccess();

    refused.assertRefused(400, 30);
    assertThat(opened.text("/subscriptionNumber")).isEqualTo("KOMMO-S-1");
    assertThat(zuora.simulator().subscription("KOMMO-S-1")).isPresent();
    assertThat(zuora.simulator().invoices()).isEmpty();
  }

  @Test
  void anAccountWithASubscriptionIsBilledByDefault() {
    ObjectNode both = withSubscription(SampleCatalog.STARTER);
    both.remove("runBilling");

    Answered opened = zuora.post("/v1/accounts", both).assertSuccess();

    assertThat(opened.text("/invoiceId")).isNotEmpty();
    assertThat(zuora.simulator().invoices()).hasSize(1);
  }

  @Test
  void anAccountIsChangedFieldByField() {
    zuora.post("/v1/accounts", account()).assertSuccess();

    zuora
        .put(
            "/v1/accounts/KOMMO-1",
            Bodies.json(
                """
                {"name": "New name", "crmId": "7", "KommoLeadId__c": "2",
                 "billToContact": {"city": "Berlin"}}
                """))
        .assertSuccess();

    Account changed = zuora.simulator().account("KOMMO-1").orElseThrow();
    assertThat(changed.name()).isEqualTo("New name");
    assertThat(changed.detail("crmId")).isEqualTo("7");
    assertThat(changed.customFields()).containsEntry("KommoLeadId__c", "2");
    assertThat(changed.billTo().field("city")).isEqualTo("Berlin");
    assertThat(changed.billTo().field("lastName")).isEqualTo("Muster");
  }

  @Test
  void aCancelledAccountCannotBeChanged() {
    zuora.post("/v1/accounts", account()).assertSuccess();
    zuora.simulator().cancelAccount("KOMMO-1");

    Answered answer = zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{\"name\": \"New\"}"));

    assertThat(answer.assertRefused(400, 30).text("/reasons/0/code")).isEqualTo("51500030");
    zuora.post("/v1/subscriptions", subscription()).assertRefused(400, 30);
  }

  @Test
  void aSubscriptionIsCreatedFromTheFlatBody() {
    zuora.post("/v1/accounts", account()).assertSuccess();

    zuora.post("/v1/subscriptions", seats("\"quantity\": 4, \"price\": 20")).assertSuccess();

    Subscription created = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(created.amount()).isEqualByComparingTo("265");
    assertThat(created.terms().end().orElseThrow()).hasToString("2027-03-01");
    assertThat(created.dates().customerAcceptance().orElseThrow()).hasToString("2026-03-01");
  }

  @Test
  void aSubscriptionIsRefusedForWhatIsMissingOrWrong() {
    zuora.post("/v1/accounts", account()).assertSuccess();

    refused(without(subscription(), "/termType"), 22);
    refused(without(subscription(), "/renewalTerm"), 22);
    refused(without(subscription(), "/initialTerm"), 22);
    refused(without(subscription(), "/contractEffectiveDate"), 22);
    refused(without(subscription(), "/subscribeToRatePlans"), 22);
    refused(set(subscription(), "/initialTerm", "0"), 20);
    refused(set(subscription(), "/accountKey", "\"KOMMO-9\""), 20);
    refused(set(subscription(), "/initialTermPeriodType", "\"Quarter\""), 20);
    refused(seats("\"pricing\": {\"recurringPerUnit\": {\"quantity\": 4}}"), 21);
    refused(seats("\"quantity\": -1"), 20);
  }

  @Test
  void anEvergreenSubscriptionHasNoEnd() {
    zuora.post("/v1/accounts", account()).assertSuccess();
    ObjectNode evergreen = without(subscription(), "/initialTerm").put("termType", "EVERGREEN");

    zuora.post("/v1/subscriptions", evergreen).assertSuccess();

    Subscription created = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(created.terms().termType()).isEqualTo("EVERGREEN");
    assertThat(created.terms().end()).isEmpty();
  }

  @Test
  void aSubscriptionIsChangedInPlans() {
    create();

    zuora.put("/v1/subscriptions/KOMMO-S-1", planChange()).assertSuccess();

    Subscription changed = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(changed.planIds()).containsExactly(SampleCatalog.GROWTH);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(zuora.simulator().invoices()).isEmpty();
  }

  @Test
  void aSubscriptionTakesPlansAndTermsInOneCall() {
    create();
    String old = zuora.simulator().subscription("KOMMO-S-1").orElseThrow().plans().getFirst().id();

    zuora
        .put(
            "/v1/subscriptions/KOMMO-S-1",
            Bodies.json(
                """
                {"autoRenew": false, "notes": "by hand",
                 "add": [{"productRatePlanId": "%s", "contractEffectiveDate": "2026-04-01"}],
                 "remove": [{"ratePlanId": "%s", "contractEffectiveDate": "2026-04-01"}]}
                """
                    .formatted(SampleCatalog.ENTERPRISE, old)))
        .assertSuccess();

    Subscription changed = zuora.simulator().subscription("KOMMO-S-1").orElseThrow();
    assertThat(changed.planIds()).containsExactly(SampleCatalog.ENTERPRISE);
    assertThat(changed.terms().autoRenew()).isFalse();
    assertThat(changed.notes()).isEqualTo("by hand");
    assertThat(changed.version()).isEqualTo(2);
  }

  @Test
  void moreThanNineChangesAreRefused() {
    create();
    ObjectNode body = Bodies.json("{}");
    for (int count = 0; count < 10; count++) {
      body.withArray("/add")
          .addObject()
          .put("productRatePlanId", SampleCatalog.STARTER)
          .put("contractEffectiveDate", "2026-04-01");
    }

    zuora.put("/v1/subscriptions/KOMMO-S-1", body).assertRefused(400, 20);
  }

  @Test
  void aSubscriptionIsCancelledAndCannotBeChangedAfter() {
    create();

    Answered cancelled =
        zuora
            .put(
                "/v1/subscriptions/KOMMO-S-1/cancel",
                Bodies.json("{\"cancellationPolicy\": \"EndOfCurrentTerm\"}"))
            .assertSuccess();

    assertThat(cancelled.text("/cancelledDate")).isEqualTo("2027-03-01");
    assertThat(zuora.simulator().subscription("KOMMO-S-1").orElseThrow().status())
        .isEqualTo(Status.CANCELLED);
    Answered changed = zuora.put("/v1/subscriptions/KOMMO-S-1", planChange());
    assertThat(changed.assertRefused(400, 20).text("/reasons/0/code")).isEqualTo("58730020");
  }

  @Test
  void aSubscriptionIsRenewedByItsRenewalTerm() {
    create();

    Answered renewed =
        zuora.put("/v1/subscriptions/KOMMO-S-1/renew", Bodies.json("{}")).assertSuccess();

    assertThat(renewed.text("/termStartDate")).isEqualTo("2027-03-01");
    assertThat(renewed.text("/termEndDate")).isEqualTo("2028-03-01");
  }

  @Test
  void cancelAndRenewNeedTheOrderDateOnOrdersTenants() {
    create();
    zuora.tenant().functions(Functions.ORDERS);
    String path = "/v1/subscriptions/KOMMO-S-1/renew";

    zuora.put(path, Bodies.json("{}")).assertRefused(400, 22);
    zuora.put(path, Bodies.json("{\"orderDate\": \"2026-02-28\"}")).assertRefused(400, 30);
    zuora.put(path, Bodies.json("{\"orderDate\": \"2026-03-01\"}")).assertSuccess();
    zuora.put("/v1/subscriptions/KOMMO-S-1", planChange()).assertRefused(404, 40);
  }

  @Test
  void aSubscriptionIsReadWithItsPlansAndCharges() {
    zuora.post("/v1/accounts", account()).assertSuccess();
    zuora.post("/v1/subscriptions", seats("\"quantity\": 4")).assertSuccess();

    Answered read = zuora.get("/v1/subscriptions/KOMMO-S-1").assertSuccess();

    assertThat(read.text("/accountNumber")).isEqualTo("KOMMO-1");
    assertThat(read.text("/status")).isEqualTo("Active");
    assertThat(read.text("/currency")).isEqualTo("EUR");
    assertThat(read.text("/termEndDate")).isEqualTo("2027-03-01");
    assertThat(read.text("/ratePlans/0/productRatePlanId")).isEqualTo(SampleCatalog.GROWTH);
    assertThat(read.text("/ratePlans/0/ratePlanCharges/1/uom")).isEqualTo("Seat");
    assertThat(read.text("/ratePlans/0/ratePlanCharges/1/quantity")).isEqualTo("4");
    zuora.get("/v1/subscriptions/" + read.text("/id")).assertSuccess();
    zuora.get("/v1/subscriptions/KOMMO-S-9").assertRefused(404, 40);
  }

  @Test
  void theSubscriptionsOfAnAccountComeInPages() {
    zuora.post("/v1/accounts", account()).assertSuccess();
    for (int count = 1; count <= 3; count++) {
      ObjectNode body = subscription().put("subscriptionNumber", "KOMMO-S-" + count);
      zuora.post("/v1/subscriptions", body).assertSuccess();
    }

    Answered first = zuora.get("/v1/subscriptions/accounts/KOMMO-1?pageSize=2").assertSuccess();
    String next = first.text("/nextPage").replace(zuora.simulator().baseUrl().toString(), "");
    Answered second = zuora.get(next).assertSuccess();

    assertThat(first.at("/subscriptions")).hasSize(2);
    assertThat(second.text("/subscriptions/0/subscriptionNumber")).isEqualTo("KOMMO-S-3");
    assertThat(second.at("/nextPage").isMissingNode()).isTrue();
  }

  private void create() {
    zuora.post("/v1/accounts", account()).assertSuccess();
    zuora.post("/v1/subscriptions", subscription()).assertSuccess();
  }

  private void refused(ObjectNode body, int category) {
    zuora.post("/v1/subscriptions", body).assertRefused(400, category);
  }

  private static ObjectNode planChange() {
    return Bodies.json(
        """
        {"change": [{"productRatePlanId": "%s", "newProductRatePlanId": "%s",
          "contractEffectiveDate": "2026-04-01", "effectivePolicy": "SpecificDate"}]}
        """
            .formatted(SampleCatalog.STARTER, SampleCatalog.GROWTH));
  }

  private static ObjectNode seats(String fields) {
    return set(
        subscription(),
        "/subscribeToRatePlans",
        """
        [{"productRatePlanId": "%s", "chargeOverrides": [
          {"productRatePlanChargeId": "%s", %s}]}]
        """
            .formatted(SampleCatalog.GROWTH, SampleCatalog.GROWTH_SEATS, fields));
  }

  private static ObjectNode withSubscription(String plan) {
    ObjectNode both = account().put("runBilling", false);
    return set(
        both,
        "/subscription",
        """
        {"subscriptionNumber": "KOMMO-S-1", "contractEffectiveDate": "2026-03-01",
         "termType": "TERMED", "initialTerm": 12, "renewalTerm": 12,
         "subscribeToRatePlans": [{"productRatePlanId": "%s"}]}
        """
            .formatted(plan));
  }
}
