package io.kommozuora.zuoracallout.callout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which event a name or category stands for, ours or Zuora's. */
final class EventNames {
  /** Zuora's events for any change of a subscription: only the kind of change tells them apart. */
  private static final List<String> CHANGES =
      List.of("orderactionprocessed", "amendmentprocessed", "1310");

  private static final Map<String, CalloutType> KINDS =
      Map.ofEntries(
          Map.entry("cancelsubscription", CalloutType.SUBSCRIPTION_CANCELED),
          Map.entry("cancellation", CalloutType.SUBSCRIPTION_CANCELED),
          Map.entry("renewsubscription", CalloutType.SUBSCRIPTION_RENEWED),
          Map.entry("renewal", CalloutType.SUBSCRIPTION_RENEWED),
          Map.entry("suspendsubscription", CalloutType.SUBSCRIPTION_SUSPENDED),
          Map.entry("suspend", CalloutType.SUBSCRIPTION_SUSPENDED),
          Map.entry("resumesubscription", CalloutType.SUBSCRIPTION_RESUMED),
          Map.entry("resume", CalloutType.SUBSCRIPTION_RESUMED));

  private static final Map<String, CalloutType> ZUORAS =
      Map.ofEntries(
          Map.entry("externalpaymentprocessed", CalloutType.PAYMENT_PROCESSED),
          Map.entry("2120", CalloutType.PAYMENT_PROCESSED),
          Map.entry("paymentdeclined", CalloutType.PAYMENT_PROCESSING_ERROR),
          Map.entry("2110", CalloutType.PAYMENT_PROCESSING_ERROR),
          Map.entry("subscriptioncancelled", CalloutType.SUBSCRIPTION_CANCELED),
          Map.entry("upcomingrenewal", CalloutType.CONTRACT_RENEWAL_REMINDER),
          Map.entry("1220", CalloutType.CONTRACT_RENEWAL_REMINDER),
          Map.entry("1110", CalloutType.INVOICE_POSTED),
          Map.entry("invoicespastdue", CalloutType.INVOICE_PAST_DUE),
          Map.entry("invoicespastdueaccountsummary", CalloutType.INVOICE_PAST_DUE),
          Map.entry("1120", CalloutType.INVOICE_PAST_DUE),
          Map.entry("paymentrefundprocessed", CalloutType.PAYMENT_REFUNDED),
          Map.entry("2410", CalloutType.PAYMENT_REFUNDED),
          Map.entry("2220", CalloutType.PAYMENT_METHOD_UPDATED),
          Map.entry("paymentmethodexpiration", CalloutType.PAYMENT_METHOD_EXPIRING));

  private static final Map<String, CalloutType> OURS =
      Stream.of(CalloutType.values())
          .collect(Collectors.toUnmodifiableMap(type -> word(type.toString()), type -> type));

  private EventNames() {}

  /** The event; the kind is that of an order's action or of an amendment. */
  static Optional<CalloutType> type(String event, Optional<String> kind) {
    String name = word(event.substring(event.lastIndexOf(':') + 1));
    return change(name, kind)
        .or(() -> Optional.ofNullable(OURS.get(name)))
        .or(() -> Optional.ofNullable(ZUORAS.get(name)));
  }

  private static Optional<CalloutType> change(String name, Optional<String> kind) {
    return CHANGES.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(change -> name.substring(change.length()))
        .map(own -> own.isEmpty() ? kind.map(EventNames::word).orElse("") : own)
        .map(KINDS::get);
  }

  /** {@code AmendmentProcessed | Cancellation} as {@code amendmentprocessedcancellation}. */
  private static String word(String text) {
    return Spellings.folded(text.replace("|", ""));
  }
}
