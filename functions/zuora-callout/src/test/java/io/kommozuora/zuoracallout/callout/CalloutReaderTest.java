package io.kommozuora.zuoracallout.callout;

import static io.kommozuora.zuoracallout.callout.Bodies.callout;
import static io.kommozuora.zuoracallout.callout.Bodies.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalloutReaderTest {
  private static final String ID = Bodies.PAYMENT;

  private final CalloutReader reader = Bodies.reader();

  private static Map<Field, String> said(String members) {
    return callout(saying(members)).said();
  }

  private static Set<Field> doubted(String members) {
    return callout(saying(members)).doubted();
  }

  @Test
  void readsTheRecommendedBody() {
    Callout callout = callout(Bodies.RECOMMENDED);

    assertThat(callout.type()).isEqualTo(CalloutType.PAYMENT_PROCESSED);
    assertThat(callout.paymentId()).contains(Bodies.PAYMENT);
    assertThat(callout.accountId()).contains(Bodies.ACCOUNT);
    assertThat(callout.accountNumber()).contains(new AccountNumber("KOMMO-C30500118"));
    assertThat(callout.occurred()).contains(Instant.parse("2026-10-01T14:00:00.123Z"));
    assertThat(callout.said()).hasSize(5);
    assertThat(callout.doubted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Bodies.NESTED, Bodies.DOTTED})
  void readsThePlainBodyNestedOrDotted(String body) {
    Callout callout = callout(body);

    assertThat(callout.type()).isEqualTo(CalloutType.PAYMENT_PROCESSED);
    assertThat(callout.crmId()).contains("21700451");
    assertThat(callout.accountNumber()).contains(new AccountNumber("KOMMO-C30500118"));
    assertThat(callout.paymentId()).contains(Bodies.PAYMENT);
    assertThat(callout.paymentMethodId()).contains("2c92c0f96d7ee1f5016d879c15cd0986");
    assertThat(callout.amountText()).contains("$1,199.00");
    assertThat(callout.attempt()).hasValue(2);
    assertThat(callout.said()).hasSize(7);
    assertThat(callout.doubted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PaymentProcessed        | PAYMENT_PROCESSED         | paymentId          | PAYMENT_ID
          PaymentProcessingError  | PAYMENT_PROCESSING_ERROR  | paymentId          | PAYMENT_ID
          SubscriptionCanceled    | SUBSCRIPTION_CANCELED     | subscriptionNumber | SUBSCRIPTION_NUMBER
          SubscriptionRenewed     | SUBSCRIPTION_RENEWED      | subscriptionId     | SUBSCRIPTION_ID
          ContractRenewalReminder | CONTRACT_RENEWAL_REMINDER | subscriptionNumber | SUBSCRIPTION_NUMBER
          InvoicePosted           | INVOICE_POSTED            | invoiceId          | INVOICE_ID
          InvoicePastDue          | INVOICE_PAST_DUE          | invoiceNumber      | INVOICE_NUMBER
          PaymentRefunded         | PAYMENT_REFUNDED          | refundId           | REFUND_ID
          PaymentMethodUpdated    | PAYMENT_METHOD_UPDATED    | paymentMethodId    | PAYMENT_METHOD_ID
          PaymentMethodExpiring   | PAYMENT_METHOD_EXPIRING   | accountNumber      | ACCOUNT_NUMBER
          SubscriptionSuspended   | SUBSCRIPTION_SUSPENDED    | subscriptionNumber | SUBSCRIPTION_NUMBER
          SubscriptionResumed     | SUBSCRIPTION_RESUMED      | subscriptionNumber | SUBSCRIPTION_NUMBER
          OrderPending            | ORDER_PENDING             | orderNumber        | ORDER_NUMBER
          """)
  void readsEveryEventAndTheIdItIsAbout(String event, CalloutType type, String name, Field field) {
    String body = "{\"eventType\":\"%s\",\"%s\":\"A-S00000001\"}".formatted(event, name);

    assertThat(reader.read(body))
        .isEqualTo(
            new Callout(type, Map.of(Field.EVENT_TYPE, event, field, "A-S00000001"), Set.of()));
    assertThat(type).hasToString(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "subscription_number":"S"                       | SUBSCRIPTION_NUMBER
          "SUBSCRIPTIONNUMBER":"S"                        | SUBSCRIPTION_NUMBER
          "Subscription.Name":"S"                         | SUBSCRIPTION_NUMBER
          "subscription":{"subscription-number":"S"}      | SUBSCRIPTION_NUMBER
          "Invoice":{"Account":{"Id":"S"}}                | ACCOUNT_ID
          "data":{"DataSource.Invoice":{"Id":"S"}}        | INVOICE_ID
          "{{DataSource.Invoice.InvoiceNumber}}":"S"      | INVOICE_NUMBER
          "Refund.Id":"S"                                 | REFUND_ID
          "payment_method":{"id":"S"}                     | PAYMENT_METHOD_ID
          "Order":{"OrderNumber":"S"}                     | ORDER_NUMBER
          "Account.CrmId":"S"                             | CRM_ID
          "accountCrmId":"S"                              | CRM_ID
          "Account.KommoCustomerId__c":"S"                | ACCOUNT_FIELD
          "kommoCustomerId":"S"                           | ACCOUNT_FIELD
          "Subscription":{"KOMMODEALID__C":"S"}           | SUBSCRIPTION_FIELD
          "kommo_deal_id":"S"                             | SUBSCRIPTION_FIELD
          "daysBefore":"7"                                | DAYS_BEFORE
          "attempt":"7"                                   | ATTEMPT
          "Payment":{"Attempt":"7"}                       | ATTEMPT
          "amount":"7"                                    | AMOUNT
          "refundAmount":"7"                              | AMOUNT
          """)
  void takesNamesAsTemplatesSpellThem(String member, Field field) {
    assertThat(said(member)).containsOnlyKeys(Field.EVENT_TYPE, field);
    assertThat(doubted(member)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":\"S\"",
        "\"amounts\":\"7\"",
        "\"Tax\":{\"amount\":\"7\"}",
        "\"\":{\"amount\":\"7\"}",
        "\"_.amount\":\"7\"",
        "\"pay\":{\"mentId\":\"S\"}",
        "\"Subscription.PreviousSubscriptionId\":\"S\"",
        "\"Account.DefaultPaymentMethodId\":\"S\"",
        "\"p\u0430ymentId\":\"S\"",
        "\"paymentId\u200B\":\"S\"",
        "\"..\":\"S\"",
        "\"account\":\"S\"",
        "\"invoices\":[{\"invoiceId\":\"S\"}]"
      })
  void takesNoOtherName(String member) {
    assertThat(said(member)).containsOnlyKeys(Field.EVENT_TYPE);
    assertThat(doubted(member)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\" \"",
        "\"null\"",
        "\"{{DataSource.Payment.Id}}\"",
        "\"{{#Invoice}}x{{/Invoice}}\"",
        "\"<Payment.Id>\"",
        "\" <DataSource.Payment.Id> \""
      })
  void whatZuoraDidNotFillInIsMissing(String value) {
    assertThat(said("\"paymentId\":" + value)).containsOnlyKeys(Field.EVENT_TYPE);
    assertThat(doubted("\"paymentId\":" + value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"P/1\"",
        "\"../accounts\"",
        "\"..\"",
        "\"P?1\"",
        "\"P#1\"",
        "\"P%2F1\"",
        "\"P 1\"",
        "\"P\\n1\"",
        "\"P\\u0000\"",
        "\"P\\ud83d\"",
        "\"P\uD83D\"",
        "\"P😀\"",
        "\"\u0661\u0662\"",
        "\"<script>1\"",
        "\"' or '1'='1\"",
        "\"123456789012345678901234567890123456789012345678901\"",
        "true",
        "1.5",
        "1E5",
        "-0.0",
        "[]",
        "[\"P1\"]",
        "[[{\"a\":1}]]"
      })
  void anIllShapedIdIsMissingAndSaidToBe(String value) {
    assertThat(said("\"paymentId\":" + value)).containsOnlyKeys(Field.EVENT_TYPE);
    assertThat(doubted("\"paymentId\":" + value)).containsExactly(Field.PAYMENT_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "2C92C0F96D7EE1F5016D879C15CD0987, 2c92c0f96d7ee1f5016d879c15cd0987",
    "' P-00000123 ', P-00000123",
    "INV_1.2, INV_1.2",
    "12345678901234567890123456789012345678901234567890,"
        + " 12345678901234567890123456789012345678901234567890"
  })
  void anIdIsReadAsEverybodyWritesIt(String written, String id) {
    assertThat(callout(saying("\"paymentId\":\"" + written + "\"")).paymentId()).contains(id);
  }

  @Test
  void numbersMayComeAsNumbers() {
    Callout callout =
        callout(saying("\"crmId\":21700451,\"daysBefore\":30,\"attempt\":0,\"amount\":1199.50"));

    assertThat(callout.crmId()).contains("21700451");
    assertThat(callout.daysBefore()).hasValue(30);
    assertThat(callout.attempt()).hasValue(0);
    assertThat(callout.amountText()).contains("1199.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "12345", "\"soon\"", "3.0", "\"30 days\"", "{}"})
  void whatIsNoCountIsNone(String value) {
    assertThat(callout(saying("\"daysBefore\":" + value)).daysBefore()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$1,199.00", "1.199,00 €", "¥1199", "-5", "1e9999", "NaN", "see invoice 😀"})
  void anAmountIsTextForPeople(String text) {
    assertThat(callout(saying("\"amount\":\"" + text + "\"")).amountText()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\\n2", "1\\u202e2", "1\\ud83d", "1\\u20282", "1\\u0007"})
  void anAmountThatWouldSpoilALineIsNone(String text) {
    Callout callout = callout(saying("\"amount\":\"" + text + "\""));

    assertThat(callout.amountText()).isEmpty();
    assertThat(callout.doubted()).containsExactly(Field.AMOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T14:00:00Z, 2026-10-01T14:00:00Z",
    "2026-10-01t14:00z, 2026-10-01T14:00:00Z",
    "2026-10-01 14:00:00.123456789 +02:00, 2026-10-01T12:00:00.123456789Z",
    "2026-10-01T14:00:00-0730, 2026-10-01T21:30:00Z",
    "2026-10-01T14:00:00+02, 2026-10-01T12:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
  })
  void aMomentIsReadFromIsoForms(String written, Instant moment) {
    assertThat(callout(saying("\"eventTimestamp\":\"" + written + "\"")).occurred())
        .contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/02/2026",
        "01/13/2015 10:00 AM",
        "2026-10-01",
        "2026-10-01T14:00:00",
        "2026-10-01T14:00:00 PST",
        "2026-02-30T14:00:00Z",
        "0000-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59-18:00",
        "2026-10-01T25:00:00Z",
        "2026-10-01T14:00:00+19:00",
        "1790863200000",
        "Thu Oct 01 14:00:00 PDT 2026"
      })
  void aMomentIsNeverGuessed(String written) {
    Callout callout = callout(saying("\"eventTimestamp\":\"" + written + "\""));

    assertThat(callout.occurred()).isEmpty();
    assertThat(callout.said()).as("tells events apart").containsEntry(Field.OCCURRED, written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"paymentId\":\"P1\",\"paymentId\":\"P2\"",
        "\"paymentId\":\"P1\",\"Payment\":{\"Id\":\"P2\"},\"payment_id\":\"P1\"",
        "\"paymentId\":1,\"Payment.Id\":\"2\""
      })
  void aBodyThatContradictsItselfSaysNothing(String members) {
    assertThat(said(members)).containsOnlyKeys(Field.EVENT_TYPE);
    assertThat(doubted(members)).containsExactly(Field.PAYMENT_ID);
  }

  @Test
  void sayingTheSameTwiceIsNoContradiction() {
    String members =
        "\"paymentId\":\"%s\",\"Payment\":{\"Id\":\"%s\"},\"payment_id\":\"\""
            .formatted(ID, ID.toUpperCase(java.util.Locale.ROOT));

    assertThat(callout(saying(members)).paymentId()).contains(ID);
    assertThat(doubted(members)).isEmpty();
  }

  @Test
  void anIllShapedIdDoesNotHideAGoodOne() {
    String members = "\"paymentId\":\"P/1\",\"Payment\":{\"Id\":\"P1\"}";

    assertThat(callout(saying(members)).paymentId()).contains("P1");
    assertThat(doubted(members)).containsExactly(Field.PAYMENT_ID);
  }

  @Test
  void aMarkOfTheByteOrderIsPassedOver() {
    assertThat(reader.read("\uFEFF" + Bodies.NESTED)).isEqualTo(callout(Bodies.NESTED));
  }

  @Test
  void twoFieldsOfOneNameAreToldApartByTheirObjects() {
    var alike = new CalloutReader(Optional.of("KommoId__c"), Optional.of("kommoId__c"));
    String objects =
        "\"Account\":{\"KommoId__c\":\"1\"},\"Subscription.KommoId__c\":\"2\",\"KommoId__c\":\"3\"";

    Callout callout = (Callout) alike.read(saying(objects));

    assertThat(callout.accountField()).contains("1");
    assertThat(callout.subscriptionField()).contains("2");
    assertThat(callout.doubted()).isEmpty();
  }

  @Test
  void aCustomFieldDoesNotTakeTheNameOfAnother() {
    var careless = new CalloutReader(Optional.of("PaymentId__c"), Optional.empty());

    Callout callout =
        (Callout) careless.read(saying("\"paymentId\":\"P1\",\"PaymentId__c\":\"7\""));

    assertThat(callout.paymentId()).contains("P1");
    assertThat(callout.accountField()).contains("7");
  }

  @Test
  void aCustomFieldOfACommonNameIsNotAnyObjects() {
    var careless = new CalloutReader(Optional.of("Id__c"), Optional.empty());

    Callout callout = (Callout) careless.read(saying("\"Order\":{\"Id\":7},\"x\":{\"Id__c\":8}"));

    assertThat(callout.accountField()).contains("8");
    assertThat(callout.doubted()).isEmpty();
  }

  @Test
  void withoutCustomFieldsNoneAreRead() {
    var plain = new CalloutReader(Optional.empty(), Optional.empty());
    Callout callout = (Callout) plain.read(saying("\"KommoDealId__c\":\"7\",\"\":\"8\""));

    assertThat(callout.said()).containsOnlyKeys(Field.EVENT_TYPE);
    assertThat(callout.subscriptionField()).isEqualTo(Optional.empty());
    assertThat(callout.daysBefore()).isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A-S00000001", ".a_-Z9", "12345678901234567890123456789012345678901234567890"})
  void numbersOfZuoraBecomeOurWords(String number) {
    Callout callout =
        callout(
            """
            {"eventType":"OrderPending","orderNumber":"#","subscriptionName":"#","accountNumber":"#"}
            """
                .replace("#", number));

    assertThat(callout.orderNumber()).contains(new OrderNumber(number));
    assertThat(callout.subscriptionNumber()).contains(new SubscriptionNumber(number));
    assertThat(callout.accountNumber()).contains(new AccountNumber(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          {"eventType":"AccountMerged","paymentId":"P1"} | AccountMerged
          {"eventCategory":"9999"}                       | 9999
          {"eventType":"AccountMerged","eventCategory":"2120"} | AccountMerged
          {"paymentId":"P1"}                             | none
          {}                                             | none
          {"eventType":"{{Event.Type}}"}                 | none
          {"eventType":"a\\nb"}                          | none
          {"eventType":["PaymentProcessed"]}             | none
          {"eventType":"PaymentProcessed","eventType":"PaymentDeclined"} | none
          {"type":"PaymentProcessed"}                    | none
          """)
  void whatNobodyKnowsIsUnknown(String body, @org.jspecify.annotations.Nullable String type) {
    assertThat(reader.read(body)).isEqualTo(new Reading.Unknown(Optional.ofNullable(type)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | the body is empty
          ' '                      | the body is empty
          '\uFEFF'                 | the body is empty
          [{"eventType":"X"}]      | the body is no object
          "PaymentProcessed"       | the body is no object
          7                        | the body is no object
          null                     | the body is no object
          PaymentProcessed         | the body is no JSON
          {"eventType":"X"         | the body is no JSON
          {"eventType":"X",}       | the body is no JSON
          {'eventType':'X'}        | the body is no JSON
          {"eventType":"say "X""}  | the body is no JSON
          {"a":01}                 | the body is no JSON
          {"a":NaN}                | the body is no JSON
          {"a":[1,2}               | the body is no JSON
          eventType=X&accountId=1  | the body is no JSON
          <xml/>                   | the body is no JSON
          {"\\ud83d":1}             | the body is no JSON
          {"eventType":"X"}{}      | the body goes on after its object
          {"eventType":"X"}]       | the body is no JSON
          """)
  void saysWhyABodyCannotBeUnderstood(String body, String why) {
    assertThat(reader.read(Objects.requireNonNullElse(body, "")))
        .isEqualTo(new Reading.Malformed(why));
  }
}
