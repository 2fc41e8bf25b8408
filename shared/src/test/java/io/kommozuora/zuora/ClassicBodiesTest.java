package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.http.JsonHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassicBodiesTest {
  private static JsonNode json(String text) throws JsonProcessingException {
    return JsonHttp.JSON.readTree(text);
  }

  @Test
  void anAccountAloneIsSpeltAnotherWay() throws JsonProcessingException {
    assertThat(json(AccountJson.alone(Orders.account()).toString()))
        .isEqualTo(
            json(
                """
                {
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
                    "zipCode": "10115",
                    "address1": "Invalidenstr. 1"
                  },
                  "KommoLeadId__c": "31415926"
                }
                """));
  }

  @Test
  void aSubscriptionIsFlatAndBillsNothingByItself() throws JsonProcessingException {
    assertThat(json(NewSubscriptionJson.of(Orders.opening()).toString()))
        .isEqualTo(
            json(
                """
                {
                  "accountKey": "KOMMO-C30500118",
                  "subscriptionNumber": "KOMMO-S-31415926",
                  "contractEffectiveDate": "2026-03-01",
                  "serviceActivationDate": "2026-03-02",
                  "customerAcceptanceDate": "2026-03-03",
                  "autoRenew": true,
                  "runBilling": false,
                  "collect": false,
                  "termType": "TERMED",
                  "initialTerm": 12,
                  "initialTermPeriodType": "Month",
                  "renewalTerm": 1,
                  "renewalTermPeriodType": "Year",
                  "subscribeToRatePlans":
                      [{"productRatePlanId": "8ad0000000000000000000000000aaaa"}],
                  "KommoDealId__c": "31415926"
                }
                """));
  }

  @Test
  void anEvergreenSubscriptionHasNoInitialTerm() {
    JsonNode subscription = NewSubscriptionJson.of(Orders.evergreen());

    assertThat(subscription.path("termType").asText()).isEqualTo("EVERGREEN");
    assertThat(subscription.has("initialTerm")).isFalse();
    assertThat(subscription.path("renewalTerm").asInt(-1)).isZero();
    assertThat(subscription.path("renewalSetting").asText()).isEqualTo("RENEW_TO_EVERGREEN");
  }

  @ParameterizedTest
  @CsvSource({"5, 19.90, 5, 19.90", "100, 2000, 100, 2000"})
  void anOverrideIsFlat(String quantity, String price, String writtenQuantity, String written) {
    JsonNode subscription =
        NewSubscriptionJson.of(Orders.with(ChargeModel.RECURRING_PER_UNIT, quantity, price));

    assertThat(subscription.at("/subscribeToRatePlans/0/chargeOverrides/0"))
        .hasToString(
            "{\"productRatePlanChargeId\":\"8ad0000000000000000000000000bbbb\",\"quantity\":"
                + writtenQuantity
                + ",\"price\":"
                + written
                + "}");
  }
}
