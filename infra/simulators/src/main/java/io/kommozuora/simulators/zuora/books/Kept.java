package io.kommozuora.simulators.zuora.books;

/** Something the books keep, found by its id or its number. */
public sealed interface Kept
    permits Account,
        Subscription,
        Order,
        SubscriptionChange,
        Invoice,
        Payment,
        Refund,
        PaymentMethod {
  String id();

  String number();
}
