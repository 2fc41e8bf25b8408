package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.List;
import java.util.Optional;

/** Which custom field of a deal is kept in agreement with what in Zuora. */
public record ShownFields(
    Optional<FieldKey> plan,
    Optional<FieldKey> termEnd,
    Optional<FieldKey> autoRenew,
    Optional<FieldKey> balance,
    Optional<FieldKey> daysPastDue,
    Optional<FieldKey> lastPayment,
    Optional<FieldKey> mrr,
    Optional<FieldKey> nextInvoice) {
  /** Deals that show nothing. */
  public static ShownFields empty() {
    Optional<FieldKey> none = Optional.empty();
    return new ShownFields(none, none, none, none, none, none, none, none);
  }

  static ShownFields read(Section section) {
    var plan = section.optional("plan", Scalar.FIELD);
    var termEnd = section.optional("termEnd", Scalar.FIELD);
    var autoRenew = section.optional("autoRenew", Scalar.FIELD);
    var balance = section.optional("balance", Scalar.FIELD);
    var daysPastDue = section.optional("daysPastDue", Scalar.FIELD);
    var lastPayment = section.optional("lastPayment", Scalar.FIELD);
    var mrr = section.optional("mrr", Scalar.FIELD);
    var nextInvoice = section.optional("nextInvoice", Scalar.FIELD);
    return new ShownFields(
        plan.get(),
        termEnd.get(),
        autoRenew.get(),
        balance.get(),
        daysPastDue.get(),
        lastPayment.get(),
        mrr.get(),
        nextInvoice.get());
  }

  List<FieldKey> all() {
    return FieldUses.of(
        plan, termEnd, autoRenew, balance, daysPastDue, lastPayment, mrr, nextInvoice);
  }
}
