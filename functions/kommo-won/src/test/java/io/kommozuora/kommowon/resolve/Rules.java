package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.config.Integration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The rules under test, set up for two entities, four plans and a day in March 2026. */
final class Rules {
  private static final Instant NOW = Instant.parse("2026-03-10T16:00:00Z");
  private static final String USUAL =
      """
      kommo:
        account: 34567890
        timeZone: America/New_York
        currency: USD
        fields:
          plan: ZUORA_PLAN
          contractDate: CONTRACT_DATE
          serviceDate: SERVICE_DATE
          acceptanceDate: ACCEPTANCE_DATE
          currency: CONTRACT_CURRENCY
          term: CONTRACT_TERM
          renewal: RENEWAL_TERM
          autoRenew: AUTO_RENEW
      zuora: {accountField: KommoCustomerId__c, subscriptionField: KommoDealId__c}
      plans:
        starter: {ratePlan: PRP-1}
        growth:
          values: [growth, 77002]
          ratePlan: PRP-2
          ratePlans: {EUR: PRP-3}
          currencies: [USD, EUR]
          term: 1 year
          renewal: 6 months
          autoRenew: true
          quantity: {charge: 000000000000000000000000000c0001, charges: {EUR: 000000000000000000000000000c0002}, field: SEATS, max: 5000}
        enterprise:
          ratePlan: PRP-4
          price: {charge: 000000000000000000000000000c0003, field: PLATFORM_FEE, required: true}
        rolling: {ratePlan: PRP-5, term: evergreen}
      entities:
        - name: partners
          when: {tag: partner}
        - name: germany
          when: {country: [DE, AT]}
          currency: EUR
        - name: us
          when: {country: [US, CA]}
          currency: USD
      """;

  private final String yaml;
  private Instant now = NOW;

  private Rules(String yaml) {
    this.yaml = yaml;
  }

  static Rules usual() {
    return new Rules(USUAL);
  }

  static String text() {
    return USUAL;
  }

  /** The usual rules with one piece of their text replaced. */
  Rules but(String piece, String by) {
    assertThat(yaml).contains(piece);
    return new Rules(yaml.replace(piece, by)).at(now);
  }

  private Rules at(Instant moment) {
    now = moment;
    return this;
  }

  Rules at(String moment) {
    return at(Instant.parse(moment));
  }

  Resolution resolve(Deals deals, People people) {
    Customers customers = people.customers();
    Resolver resolver = new Resolver(Integration.of(yaml), InstantSource.fixed(now));
    return resolver.resolve(deals.of(customers), customers);
  }

  Resolution.Complete complete(Deals deals, People people) {
    return switch (resolve(deals, people)) {
      case Resolution.Complete complete -> complete;
      case Resolution.Incomplete(List<Finding> findings) ->
          throw new AssertionError("held: " + findings);
    };
  }

  SubscriptionOrder order(Deals deals, People people) {
    return complete(deals, people).order();
  }

  List<Finding> findings(Deals deals, People people) {
    return switch (resolve(deals, people)) {
      case Resolution.Complete complete -> throw new AssertionError("not held: " + complete);
      case Resolution.Incomplete(List<Finding> findings) -> findings;
    };
  }

  List<HoldReason> reasons(Deals deals, People people) {
    return findings(deals, people).stream().map(Finding::reason).toList();
  }
}
