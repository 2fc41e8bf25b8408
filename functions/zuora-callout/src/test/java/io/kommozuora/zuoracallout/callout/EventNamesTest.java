package io.kommozuora.zuoracallout.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class EventNamesTest {
  private final CalloutReader reader = Bodies.reader();

  @ParameterizedTest
  @EnumSource(CalloutType.class)
  void ourOwnNamesAreKnown(CalloutType type) {
    assertThat(EventNames.type(type.toString(), Optional.empty())).contains(type);
    assertThat(EventNames.type(type.name(), Optional.empty())).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Payment Processed                             ; PAYMENT_PROCESSED
          External Payment Processed                    ; PAYMENT_PROCESSED
          2120                                          ; PAYMENT_PROCESSED
          Payment Declined                              ; PAYMENT_PROCESSING_ERROR
          2110                                          ; PAYMENT_PROCESSING_ERROR
          user.notification:paymentDeclined             ; PAYMENT_PROCESSING_ERROR
          SubscriptionCancelled                         ; SUBSCRIPTION_CANCELED
          Upcoming Renewal                              ; CONTRACT_RENEWAL_REMINDER
          1220                                          ; CONTRACT_RENEWAL_REMINDER
          Invoice Posted                                ; INVOICE_POSTED
          1110                                          ; INVOICE_POSTED
          Invoices Past Due                             ; INVOICE_PAST_DUE
          1120                                          ; INVOICE_PAST_DUE
          Payment Refund Processed                      ; PAYMENT_REFUNDED
          2410                                          ; PAYMENT_REFUNDED
          Payment Method Updated                        ; PAYMENT_METHOD_UPDATED
          2220                                          ; PAYMENT_METHOD_UPDATED
          Payment Method Expiration                     ; PAYMENT_METHOD_EXPIRING
          AmendmentProcessed | Cancellation           ; SUBSCRIPTION_CANCELED
          AmendmentProcessed | Suspend Subscription   ; SUBSCRIPTION_SUSPENDED
          """)
  void zuorasOwnNamesAndCategoriesAreKnown(String name, CalloutType type) {
    assertThat(EventNames.type(name, Optional.empty())).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "eventType":"OrderActionProcessed","OrderAction":{"Type":"CancelSubscription"}; CANCELED
          "eventCategory":"com.zuora.notification:OrderActionProcessed","orderActionType":"RenewSubscription"; RENEWED
          "event":"Order Action Processed","action":"Suspend"; SUSPENDED
          "event":{"name":"OrderActionProcessed"},"OrderAction.Type":"Resume Subscription"; RESUMED
          "Event.Category":1310,"Amendment.Type":"Cancellation"; CANCELED
          "Event.Category":"1310","amendment_type":"Renewal"; RENEWED
          "eventType":"AmendmentProcessed","AmendmentType":"SuspendSubscription"; SUSPENDED
          "eventType":"Amendment Processed","Amendment":{"Type":"ResumeSubscription"}; RESUMED
          """)
  void theKindOfAChangeSaysWhatHappened(String members, String ending) {
    Callout callout = (Callout) reader.read("{" + members + "}");

    assertThat(callout.type()).isEqualTo(CalloutType.valueOf("SUBSCRIPTION_" + ending));
  }

  @ParameterizedTest
  @CsvSource({
    "OrderActionProcessed,",
    "OrderActionProcessed, UpdateProduct",
    "AmendmentProcessed, NewProduct",
    "1310,",
    "13101, Cancellation",
    "OrderProcessed, CancelSubscription",
    "2130,",
    "PaymentProcessed2,",
    "PaymentProcessed:,"
  })
  void anyOtherChangeOrEventIsUnknown(
      String event, @org.jspecify.annotations.Nullable String kind) {
    assertThat(EventNames.type(event, Optional.ofNullable(kind))).isEmpty();
  }

  @Test
  void ourLiteralDecidesWhateverElseTheBodySays() {
    String body =
        "{\"Event.Category\":\"2110\",\"event\":\"Invoice"
            + " Posted\",\"eventType\":\"PaymentProcessed\"}";

    assertThat(Bodies.callout(body).type()).isEqualTo(CalloutType.PAYMENT_PROCESSED);
  }
}
