package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a callout says that leads to nothing in Zuora. An amount in it is quoted as it was written,
 * in whatever notation: nobody counts with it.
 */
final class Hearsay {
  private static final String REST = " Nothing more is known here: look it up in Zuora.";

  private final Sources sources;

  Hearsay(Sources sources) {
    this.sources = sources;
  }

  Fact fact(Callout callout, Instant at, String id) {
    String report = "Zuora reports that %s%s.".formatted(what(callout.type()), amount(callout));
    return new Fact(
        "callout:" + id,
        callout.type(),
        at,
        sources.whose(callout).said(account(callout)),
        said(callout, report));
  }

  private Optional<AccountNumber> account(Callout callout) {
    return callout
        .accountNumber()
        .or(() -> callout.accountId().flatMap(id -> account(callout, id)));
  }

  private Optional<AccountNumber> account(Callout callout, String id) {
    AccountKey key = new AccountKey(id);
    return sources.books().find(callout, zuora -> zuora.account(key)).map(Account::number);
  }

  private static String what(CalloutType type) {
    return switch (type) {
      case PAYMENT_PROCESSED -> "a payment was received";
      case PAYMENT_PROCESSING_ERROR -> "a payment failed";
      case SUBSCRIPTION_CANCELED -> "a subscription was cancelled";
      case SUBSCRIPTION_RENEWED -> "a subscription was renewed";
      case CONTRACT_RENEWAL_REMINDER -> "a contract is about to end";
      case INVOICE_POSTED -> "an invoice was posted";
      case INVOICE_PAST_DUE -> "an invoice is past due";
      case PAYMENT_REFUNDED -> "a payment was refunded";
      case PAYMENT_METHOD_UPDATED -> "the customer's payment method was changed";
      case PAYMENT_METHOD_EXPIRING -> "the customer's payment method is about to expire";
      case SUBSCRIPTION_SUSPENDED -> "a subscription was suspended";
      case SUBSCRIPTION_RESUMED -> "a subscription was resumed";
      case ORDER_PENDING -> "an order is pending";
    };
  }

  private static String amount(Callout callout) {
    return Words.behind("; it writes the amount as ", callout.amountText().map(Hearsay::quoted));
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private Said said(Callout callout, String report) {
    Said note = Said.note(report + REST);
    return switch (callout.type()) {
      case PAYMENT_PROCESSED ->
          note.withEndings(List.of(Ending.of(Subject.PAYMENT, report, Set.of())));
      case PAYMENT_PROCESSING_ERROR ->
          note.withErrand(
              errand(
                  Subject.PAYMENT,
                  "Contact client – payment failed. " + report + attempt(callout)));
      case CONTRACT_RENEWAL_REMINDER ->
          note.withErrand(
              errand(Subject.RENEWAL, "Contract expires – discuss renewal. " + report + REST));
      case INVOICE_PAST_DUE ->
          note.withErrand(errand(Subject.PAST_DUE, "Remind the client. " + report + REST));
      case PAYMENT_METHOD_EXPIRING ->
          note.withErrand(
              errand(Subject.CARD, "Ask the client for a new payment method. " + report));
      case PAYMENT_METHOD_UPDATED -> note.withEndings(List.of(Ending.whole(Subject.CARD, report)));
      case SUBSCRIPTION_CANCELED,
          SUBSCRIPTION_RENEWED,
          SUBSCRIPTION_SUSPENDED,
          SUBSCRIPTION_RESUMED,
          INVOICE_POSTED,
          PAYMENT_REFUNDED,
          ORDER_PENDING ->
          note;
    };
  }

  private static String attempt(Callout callout) {
    return callout.attempt().isPresent()
        ? " It was attempt %d.".formatted(callout.attempt().getAsInt())
        : "";
  }

  private Errand errand(Subject subject, String text) {
    return new Errand(subject, text, sources.calendar().soon(), Set.of());
  }
}
