package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MistakesTest {
  /** Where; what is written there; how the one mistake begins; what it goes on to say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kommo.account             | twelve          | "twelve" is no id; write the number Kommo
          kommo.account             | 0               | "0" is no id
          kommo.account             | [1, 2]          | is a list; write one value
          kommo.timeZone            | New York        | "New York" is no time zone; write its name, e.g. America/New_York
          kommo.pipelines           | [sales]         | [0]: "sales" is no id
          kommo.pipelines           | [1, 1]          | names 1 twice
          kommo.pipelines           | [[1]]           | [0]: is a list; write one value
          kommo.currency            | usd             | "usd" is no currency; write its three-letter code, e.g. USD
          kommo.fields              | ZUORA_PLAN      | is one value; write a section
          kommo.fields.plan         | Zuora plan      | "Zuora plan" is no field; write its code, e.g. ZUORA_PLAN, or its id
          kommo.fields.contractDate | a b             | "a b" is no field
          kommo.fields.serviceDate  | a b             | "a b" is no field
          kommo.fields.acceptanceDate | a b           | "a b" is no field
          kommo.fields.currency     | a b             | "a b" is no field
          kommo.fields.term         | a b             | "a b" is no field
          kommo.fields.renewal      | a b             | "a b" is no field
          kommo.fields.autoRenew    | a b             | "a b" is no field
          kommo.fields              | {plan: P, renewal: R, status: R} | has two uses for R
          kommo.fields              | {plan: P, autoRenew: R, link: R} | has two uses for R
          kommo.fields.accountKey   | a b             | "a b" is no field
          kommo.fields.subscriptionKey | a b          | "a b" is no field
          kommo.fields.status       | a b             | "a b" is no field
          kommo.fields.link         | a b             | "a b" is no field
          kommo.fields              | {plan: P, status: P} | has two uses for P, one of which overwrites it; write a field of its own for each
          kommo.fields              | {plan: P, accountKey: K, subscriptionKey: K} | has two uses for K
          kommo.shown.plan           | a b             | "a b" is no field
          kommo.shown.termEnd        | a b             | "a b" is no field
          kommo.shown.autoRenew      | a b             | "a b" is no field
          kommo.shown.balance        | a b             | "a b" is no field
          kommo.shown.daysPastDue    | a b             | "a b" is no field
          kommo.shown.lastPayment    | a b             | "a b" is no field
          kommo.shown.mrr            | a b             | "a b" is no field
          kommo.shown.nextInvoice    | a b             | "a b" is no field
          kommo.workingHours        | 9 to 5          | is one value; write a section
          kommo.workingHours.from   | 9:00            | "9:00" is no time of day; write one such as "09:00"
          kommo.workingHours.to     | 24:00           | "24:00" is no time of day
          kommo.workingHours.to     | "18:60"         | "18:60" is no time of day
          kommo.workingHours.days   | [Monday]        | [0]: "Monday" is unknown; write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday
          kommo.workingHours.days   | [friday, friday] | names FRIDAY twice
          zuora.version             | 341.0           | "341.0" is no version we speak; write 2025-08-12 or 2024-05-20: older ones report errors as HTTP 200
          zuora.billing             | order           | "order" is unknown; write one of orders, orders-account-first, classic
          zuora.timeZone            | Mars            | "Mars" is no time zone
          zuora.prefix              | K/              | "K/" is no prefix; write up to 20 letters, digits, - or _
          zuora.prefix              | ABCDEFGHIJKLMNOPQRSTU | "ABCDEFGHIJKLMNOPQRSTU" is no prefix
          zuora.prefix              | ACME-           | "ACME-" begins like the tenant's own account numbers (A), which Zuora refuses
          zuora.prefix              | acme-           | "acme-" begins like the tenant's own
          zuora.tenantAccountPrefix | A#              | "A#" is no prefix
          zuora.crmId               | yes             | "yes" is neither yes nor no; write true or false
          zuora.accountField        | KommoId         | "KommoId" is no custom field; write its API name, e.g. KommoDealId__c
          zuora.subscriptionField   | KommoId         | "KommoId" is no custom field
          zuora.link                | https://zuora.example/ | "https://zuora.example/" is no link; write an https address with {subscription} or {account} in it
          zuora.callouts            | hmac            | is one value; write a section
          zuora.callouts.proof      | HMAC            | "HMAC" is unknown; write one of hmac, basic, token
          zuora.callouts.algorithm  | SHA-1           | "SHA-1" is unknown; write one of SHA-256, SHA-512
          zuora.callouts.encoding   | BASE64          | "BASE64" is unknown; write one of base64, hex
          zuora.reminders           | 30              | is one value; write a section
          zuora.reminders.days      | [0]             | [0]: "0" is out of range; write a whole number from 1 to 3650
          zuora.reminders.days      | [90, 90]        | names 90 twice
          zuora.reminders.noticeDays | -1             | "-1" is out of range; write a whole number from 0 to 3650
          contractWindow.pastDays   | -1              | "-1" is out of range; write a whole number from 0 to 36500
          contractWindow.futureDays | 1e3             | "1e3" is out of range
          contractWindow.closedUntil | 30.09.2026     | "30.09.2026" is no date; write a day such as 2026-09-30
          contractWindow.closedUntil | 2026-02-30     | "2026-02-30" is no date
          contractWindow.closedUntil | +12345-01-01   | "+12345-01-01" is no date
          plans                     | {}              | names no plan; write at least one
          plans                     | growth          | is one value; write a section
          plans.a b                 | {ratePlan: PRP-1} | "a b" is no plan's name; write up to 50 letters, digits, - or _
          plans.growth.values       | [[]]            | [0]: is a list; write one value
          plans.growth.ratePlan     | growth          | "growth" is no rate plan; write the product rate plan's id
          plans.growth.ratePlans    | {EUR: growth}   | .EUR: "growth" is no rate plan
          plans.growth.ratePlans    | {a/b: PRP-1}    | .a/b: "a/b" is no market; write an entity's name, a currency, or name/USD
          plans.growth.ratePlans    | {france: PRP-1} | "france" is no market; write a currency, an entity (default) or both
          plans.growth.ratePlans    | {default/EUX: PRP-1} | "default/EUX" is no market
          plans.growth.currencies   | [EUX]           | [0]: "EUX" is no currency
          plans.growth.term         | 12 mounths      | "12 mounths" is no term; write e.g. "12 months", "1 year" or "evergreen"
          plans.growth.renewal      | soon            | "soon" is no term
          plans.growth.autoRenew    | on              | "on" is neither yes nor no
          plans.growth.serviceStart | tomorrow        | "tomorrow" is no rule for this day; write contract, first of next month, or e.g. 14 days after contract
          plans.growth.serviceStart | 14 days after service | "14 days after service" is no rule
          plans.growth.serviceStart | 0 days after contract | "0 days after contract" is no rule
          plans.growth.serviceStart | 1000 days after contract | "1000 days after contract" is no rule
          plans.growth.acceptance   | First of next month | "First of next month" is no rule for this day; write contract, service, first of next month, or e.g. 14 days after service
          plans.growth.usage        | [GB, GB]        | names GB twice
          entities                  | []              | names no entity; write one or leave the key out
          entities                  | [us]            | [0]: is one value; write a section
          entities                  | [{name: a b}]   | [0].name: "a b" is no entity's name
          entities                  | [{name: EUR}]   | [0].name: "EUR" is no entity's name; write up to 30 letters, digits, - or _, and no currency's code
          entities                  | [{when: {tag: vip}}, {name: all}, {name: late}] | [1]: applies to every deal; write a when, or move it to the end
          entities                  | [{when: {tag: vip}}, {}] | [1].name: "default" is taken; write another
          entities                  | [{when: {pipeline: x}}] | [0].when.pipeline: "x" is no id
          entities                  | [{when: {country: [USA]}}] | [0].when.country[0]: "USA" is no country; write its two-letter code, e.g. US
          entities                  | [{when: {currency: E}}] | [0].when.currency: "E" is no currency
          entities                  | [{when: {tag: {}}}] | [0].when.tag: is a section; write one value
          entities                  | [{when: {fields: {a b: c}}}] | [0].when.fields.a b: "a b" is no field
          entities                  | [{when: {fields: {7: a, 07: b}}}] | [0].when.fields: names 7 twice
          entities                  | [{zuoraEntity: us}] | [0].zuoraEntity: "us" is no entity; write its id
          entities                  | [{zuoraOrg: a b}] | [0].zuoraOrg: "a b" is no organisation
          entities                  | [{zuoraLogin: a/b}] | [0].zuoraLogin: "a/b" is no login's name; write up to 50 letters, digits, - or _
          entities                  | [{currency: EUX}] | [0].currency: "EUX" is no currency
          entities                  | [{paymentTerm: "Net 30 \\U0001F600"}] | [0].paymentTerm: "Net 30 😀" is no such text; write up to 100 characters, no emoji
          entities                  | [{billCycleDay: 32}] | [0].billCycleDay: "32" is out of range; write a whole number from 0 to 31
          entities                  | [{serviceStart: service}] | [0].serviceStart: "service" is no rule
          entities                  | [{acceptance: 14}] | [0].acceptance: "14" is no rule
          entities                  | [{invoiceTemplate: x}] | [0].invoiceTemplate: "x" is no invoice template
          entities                  | [{accountFields: {subsidiary__NS: 1}}] | [0].accountFields.subsidiary__NS: "subsidiary__NS" is no custom field; write a name that ends in __c, or NetSuite's
          entities                  | [{accountFields: {A__c: {field: F}}}] | [0].accountFields.A__c: has no values; write some
          entities                  | [{accountFields: {A__c: {values: {x: y}}}}] | [0].accountFields.A__c.field: is missing; write e.g. SUBSIDIARY
          """)
  void namesThePathTheMistakeAndWhatIsAccepted(String path, String yaml, String mistake) {
    var mistakes = Example.minimal().with(path, yaml).mistakes();

    String separator = mistake.startsWith("[") || mistake.startsWith(".") ? "" : ": ";
    assertThat(mistakes).singleElement().asString().startsWith(path + separator + mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quantity | {field: SEATS}                     | .charge: is missing; write it, or charges by entity or currency
          quantity | {charge: 000000000000000000000000000c0001}                   | .field: is missing; write e.g. SEATS
          quantity | {charge: seats, field: SEATS}      | .charge: "seats" is no charge; write
          quantity | {charge: 000000000000000000000000000c0001, field: S, min: x} | .min: "x" is no amount; write a plain number, e.g. 5 or 0.5
          quantity | {charge: 000000000000000000000000000c0001, field: S, max: 1e9} | .max: "1e9" is no amount
          quantity | {charge: 000000000000000000000000000c0001, field: S, min: 5, max: 4} | : min 5 is above max 4
          quantity | {charge: 000000000000000000000000000c0001, field: S, required: 1} | .required: "1" is neither yes nor no
          quantity | {charge: 000000000000000000000000000c0001, field: S, model: flat} | .model: "flat" is unknown; write one of recurringFlatFee,
          quantity | {charge: 000000000000000000000000000c0001, field: S, model: recurringFlatFee} | : recurringFlatFee has no quantity
          price    | {charge: 000000000000000000000000000c0001}                   | .field: is missing; write e.g. UNIT_PRICE
          price    | {field: FEE}                       | .charge: is missing
          price    | {charge: 000000000000000000000000000c0001, field: FEE, model: recurringTiered} | : recurringTiered has no single price
          price    | {charge: 000000000000000000000000000c0001, field: FEE, required: 1} | .required: "1" is neither yes nor no
          """)
  void namesTheMistakesOfChargeRules(String key, String yaml, String mistake) {
    var mistakes = Example.minimal().with("plans.growth." + key, yaml).mistakes();

    assertThat(mistakes).singleElement().asString().startsWith("plans.growth." + key + mistake);
  }

  @Test
  void namesWhatIsMissing() {
    var mistakes =
        Example.minimal().without("", "kommo").with("plans.growth", "{term: 1 year}").mistakes();

    assertThat(mistakes)
        .containsExactly(
            "kommo.account: is missing; write e.g. 34567890",
            "kommo.timeZone: is missing; write e.g. America/New_York",
            "kommo.fields.plan: is missing; write e.g. ZUORA_PLAN",
            "plans.growth.ratePlan: is missing; write it, or ratePlans by entity or currency");
  }

  @Test
  void namesAllMistakesAtOnce() {
    var example =
        Example.minimal()
            .with("kommo.timeZone", "Gotham")
            .with("kommo.pipelnes", "[1]")
            .with("zuora.billing", "yes")
            .with("plans.growth.term", "12 mounths")
            .with("entities", "[{billCycleDay: 40}]");

    assertThatThrownBy(example::load)
        .isInstanceOf(BadConfiguration.class)
        .hasMessage(
            """
            the configuration has 5 mistakes:
            kommo.timeZone: "Gotham" is no time zone; write its name, e.g. America/New_York
            kommo.pipelnes: is no key here; did you mean "pipelines"? Known are account, timeZone, \
            pipelines, currency, fields, shown, workingHours
            zuora.billing: "yes" is unknown; write one of orders, orders-account-first, classic
            plans.growth.term: "12 mounths" is no term; \
            write e.g. "12 months", "1 year" or "evergreen"
            entities[0].billCycleDay: "40" is out of range; write a whole number from 0 to 31\
            """);
  }

  @Test
  void findsClashesAmongThePlansThatCanBeRead() {
    var mistakes =
        Example.minimal()
            .with("plans.bad", "{ratePlan: x}")
            .with("plans.starter", "{values: [growth, STARTER], ratePlan: PRP-1}")
            .with("plans.team", "{values: STARTER, ratePlan: PRP-2}")
            .mistakes();

    assertThat(mistakes)
        .hasSize(3)
        .contains(
            "plans.starter.values: \"growth\" means growth already; write a choice of its own",
            "plans.team.values: \"STARTER\" means starter already; write a choice of its own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kommo.account", "zuora.version", "plans.growth.term", "plans.growth.usage"})
  void anEmptyValueIsNoDefault(String path) {
    var mistakes = Example.minimal().with(path, "''").mistakes();

    assertThat(mistakes).containsExactly(path + ": is empty; write a value or leave the key out");
  }

  @Test
  void aKeyWithNothingBehindItIsEmpty() {
    String yaml = Example.MINIMAL.replace("account: 34567890", "account:") + "entities:\n";

    assertThatThrownBy(() -> Integration.of(yaml))
        .hasMessageContaining("kommo.account: is empty; write a value or leave the key out")
        .hasMessageContaining("entities: is empty; write a section");
  }

  @Test
  void suggestsNothingFarFetched() {
    var mistakes = Example.minimal().with("webhooks", "{}").mistakes();

    assertThat(mistakes)
        .containsExactly(
            "webhooks: is no key here; known are kommo, zuora, contractWindow, plans, entities");
  }

  @Test
  void evergreenNeitherRenewsNorHasARenewalTerm() {
    var renewing =
        Example.minimal()
            .with("plans.growth", "{ratePlan: PRP-1, term: evergreen, autoRenew: true}");
    var renewed =
        Example.minimal()
            .with("plans.growth", "{ratePlan: PRP-1, term: evergreen, renewal: 1 year}");

    assertThat(renewing.mistakes())
        .containsExactly("plans.growth: an evergreen plan never renews; leave autoRenew out");
    assertThat(renewed.mistakes())
        .containsExactly("plans.growth: an evergreen plan never renews; leave renewal out");
  }

  @ParameterizedTest
  @CsvSource({
    "first of next month, contract",
    "14 days after contract, 13 days after contract",
    "32 days after contract, first of next month"
  })
  void acceptanceFollowsTheService(String service, String acceptance) {
    var mistakes =
        Example.minimal()
            .with("plans.growth.serviceStart", service)
            .with("plans.growth.acceptance", acceptance)
            .mistakes();

    assertThat(mistakes)
        .containsExactly(
            "plans.growth.acceptance: is always before serviceStart; write a later day");
  }

  @Test
  void chargesMustDifferWhereRatePlansDo() {
    var mistakes =
        Example.minimal()
            .with("plans.growth.ratePlans", "{EUR: PRP-2}")
            .with(
                "plans.growth.quantity", "{charge: 000000000000000000000000000c0001, field: SEATS}")
            .mistakes();

    assertThat(mistakes)
        .singleElement()
        .asString()
        .startsWith("plans.growth: has charges for other markets");
  }

  @Test
  void oneChargeHasOneQuantityOnePriceAndOneModel() {
    String seats = "{charge: 000000000000000000000000000c0001, field: SEATS}";
    String price = "{charge: 000000000000000000000000000c0001, field: PRICE}";
    var twoQuantities =
        Example.minimal().with("plans.growth.quantity", "[" + seats + "," + seats + "]");
    var twoPrices = Example.minimal().with("plans.growth.price", "[" + price + "," + price + "]");
    var twoModels =
        Example.minimal().with("plans.growth.quantity", seats).with("plans.growth.price", price);

    assertThat(twoQuantities.mistakes())
        .containsExactly("plans.growth: has two quantities for one charge");
    assertThat(twoPrices.mistakes()).containsExactly("plans.growth: has two prices for one charge");
    assertThat(twoModels.mistakes())
        .singleElement()
        .asString()
        .startsWith("plans.growth: has two models for one charge");
  }

  @Test
  void aMistakeStaysOnItsLine() {
    var mistakes = Example.minimal().with("kommo.timeZone", "\"a\\nb\"").mistakes();

    assertThat(mistakes).singleElement().asString().startsWith("kommo.timeZone: \"a b\" is no");
  }

  @Test
  void oneFieldMayHoldTwoDates() {
    var fields = "{plan: P, contractDate: START, serviceDate: START}";

    var kommo = Example.minimal().with("kommo.fields", fields).load().kommo();

    assertThat(kommo.fields().serviceDate()).isEqualTo(kommo.fields().contractDate());
  }
}
