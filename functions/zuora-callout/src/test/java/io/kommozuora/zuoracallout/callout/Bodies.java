package io.kommozuora.zuoracallout.callout;

import java.util.List;
import java.util.Optional;

/** Bodies as templates make them, and the reader of them all. */
final class Bodies {
  static final String PAYMENT = "2c92c0f96d7ee1f5016d879c15cd0987";
  static final String ACCOUNT = "2c92c0f96d7ee1f5016d879c15cd0988";

  /** What we ask every tenant to send. */
  static final String RECOMMENDED =
      """
      {"eventType":"PaymentProcessed","eventTimestamp":"2026-10-01T14:00:00.123+0000",
       "tenantId":"12345","accountId":"2c92c0f96d7ee1f5016d879c15cd0988",
       "accountNumber":"KOMMO-C30500118","paymentId":"2c92c0f96d7ee1f5016d879c15cd0987"}
      """;

  static final String NESTED =
      """
      {"eventType": "PaymentProcessed",
       "Account": {"crmId": "21700451", "AccountNumber": "KOMMO-C30500118", "Name": "Zoë 😀 & Co"},
       "Payment": {"Id": "2c92c0f96d7ee1f5016d879c15cd0987", "Amount": "$1,199.00",
                   "PaymentMethod": {"Id": "2c92c0f96d7ee1f5016d879c15cd0986",
                                     "NumConsecutiveFailures": 2}}}
      """;

  static final String DOTTED =
      """
      {"eventType": "PaymentProcessed", "Account.crmId": "21700451",
       "DataSource.Account.AccountNumber": "KOMMO-C30500118", "Payment.Account.Name": "Zoë",
       "Payment.Id": "2c92c0f96d7ee1f5016d879c15cd0987", "Payment.amount": "$1,199.00",
       "<PaymentMethod.Id>": "2c92c0f96d7ee1f5016d879c15cd0986", "failureNumber": "2"}
      """;

  private static final String REMINDER =
      """
      {"Event.Category": 1220, "Event.HowManyDaysBefore": "30", "Event.AutoRenewal": "false",
       "Subscription.SubscriptionName": "KOMMO-S-21700451", "Account.Number": "KOMMO-C30500118",
       "Subscription.TermEndDate": "01/13/2027", "amount": 12.50, "list": [{"id": [1, null]}, true]}
      """;

  private Bodies() {}

  static List<String> all() {
    return List.of(RECOMMENDED, NESTED, DOTTED, REMINDER);
  }

  static CalloutReader reader() {
    return new CalloutReader(Optional.of("KommoCustomerId__c"), Optional.of("KommoDealId__c"));
  }

  static Callout callout(String body) {
    return switch (reader().read(body)) {
      case Callout callout -> callout;
      case Reading other -> throw new AssertionError(other);
    };
  }

  /** A payment's body that also says this. */
  static String saying(String members) {
    return "{\"eventType\":\"PaymentProcessed\"," + members + "}";
  }
}
