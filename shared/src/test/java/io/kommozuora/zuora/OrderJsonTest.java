package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.http.JsonHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderJsonTest {
  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonHttp.JSON.readTree(text);
  }

  private static JsonNode action(JsonNode order) {
    return order.path("subscriptions").path(0).path("orderActions").path(0);
  }

  @Test
  void writesAccountAndSubscriptionInOneOrder() throws JsonProcessingException {
    JsonNode order = OrderJson.of(Orders.opening());

    assertThat(json(order.toString()))
        .isEqualTo(
            json(
                """
                {
                  "orderNumber": "KOMMO-O-31415926-1",
                  "orderDate": "2026-03-04",
                  "newAccount": {
                    "accountNumber": "KOMMO-C30500118",
                    "name": "Example GmbH",
                    "currency": "EUR",
                    "billCycleDay": 1,
                    "autoPay": false,
                    "paymentTerm": "Net 30",
                    "batch": "Batch1",
                    "crmId": "30500118",
                    "billToContact": {
                      "firstName": "Erika",
                      "lastName": "Muster",
                      "country": "DE",
                      "workEmail": "erika@example.com",
                      "city": "Berlin",
                      "postalCode": "10115",
                      "address1": "Invalidenstr. 1"
                    },
                    "customFields": {"KommoLeadId__c": "31415926"}
                  },
                  "subscriptions": [{
                    "orderActions": [{
                      "type": "CreateSubscription",
                      "triggerDates": [
                        {"name": "ContractEffective", "triggerDate": "2026-03-01"},
                        {"name": "ServiceActivation", "triggerDate": "2026-03-02"},
                        {"name": "CustomerAcceptance", "triggerDate": "2026-03-03"}
                      ],
                      "createSubscription": {
                        "subscriptionNumber": "KOMMO-S-31415926",
                        "terms": {
                          "autoRenew": true,
                          "initialTerm":
                              {"termType": "TERMED", "period": 12, "periodType": "Month"},
                          "renewalSetting": "RENEW_WITH_SPECIFIC_TERM",
                          "renewalTerms": [{"period": 1, "periodType": "Year"}]
                        },
                        "subscribeToRatePlans":
                            [{"productRatePlanId": "8ad0000000000000000000000000aaaa"}]
                      }
                    }],
                    "customFields": {"KommoDealId__c": "31415926"}
                  }],
                  "processingOptions": {"runBilling": false, "collectPayment": false}
                }
                """));
  }

  @Test
  void namesAnExistingAccountInPlaceOfANewOne() {
    JsonNode order = OrderJson.of(Orders.opening().onExisting(new AccountNumber("KOMMO-C1")));

    assertThat(order.has("newAccount")).isFalse();
    assertThat(order.path("existingAccountNumber").asText()).isEqualTo("KOMMO-C1");
  }

  @Test
  void anEvergreenSubscriptionHasNoTerms() throws JsonProcessingException {
    JsonNode terms =
        action(OrderJson.of(Orders.evergreen())).path("createSubscription").path("terms");

    assertThat(terms)
        .isEqualTo(
            json(
                """
                {"autoRenew": false, "initialTerm": {"termType": "EVERGREEN"},
                 "renewalSetting": "RENEW_TO_EVERGREEN"}
                """));
  }

  private static JsonNode override(ChargeModel model, String quantity, String price) {
    return action(OrderJson.of(Orders.with(model, quantity, price)))
        .at("/createSubscription/subscribeToRatePlans/0/chargeOverrides/0");
  }

  @Test
  void nestsAnOverrideUnderItsModel() {
    assertThat(override(ChargeModel.RECURRING_PER_UNIT, "5", "19.90"))
        .hasToString(
            "{\"productRatePlanChargeId\":\"8ad0000000000000000000000000bbbb\","
                + "\"pricing\":{\"recurringPerUnit\":{\"quantity\":5,\"listPrice\":19.90}}}");
  }

  @ParameterizedTest
  @EnumSource
  void knowsEachModelByZuorasName(ChargeModel model) {
    JsonNode pricing = override(model, "5", "").path("pricing");

    assertThat(pricing.path(model.zuora()).path("quantity").asInt()).isEqualTo(5);
    assertThat(pricing).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "1000000, 1000000", "1E+3, 1000", "0.10, 0.10"})
  void writesNumbersInFull(String number, String written) {
    assertThat(override(ChargeModel.RECURRING_PER_UNIT, number, "").toString())
        .contains("{\"quantity\":" + written + "}");
  }
}
