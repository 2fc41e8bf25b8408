package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Optional;

/** Which custom field of a deal holds what. */
public record DealFields(
    FieldKey plan,
    Optional<FieldKey> contractDate,
    Optional<FieldKey> serviceDate,
    Optional<FieldKey> acceptanceDate,
    Optional<FieldKey> currency,
    Optional<FieldKey> term,
    Optional<FieldKey> accountKey,
    Optional<FieldKey> subscriptionKey,
    Optional<FieldKey> status,
    Optional<FieldKey> link) {
  static DealFields read(Section section) {
    var plan = section.required("plan", FieldKey::of, "ZUORA_PLAN");
    var contractDate = section.optional("contractDate", FieldKey::of);
    var serviceDate = section.optional("serviceDate", FieldKey::of);
    var acceptanceDate = section.optional("acceptanceDate", FieldKey::of);
    var currency = section.optional("currency", FieldKey::of);
    var term = section.optional("term", FieldKey::of);
    var accountKey = section.optional("accountKey", FieldKey::of);
    var subscriptionKey = section.optional("subscriptionKey", FieldKey::of);
    var status = section.optional("status", FieldKey::of);
    var link = section.optional("link", FieldKey::of);
    return new DealFields(
        plan.get(),
        contractDate.get(),
        serviceDate.get(),
        acceptanceDate.get(),
        currency.get(),
        term.get(),
        accountKey.get(),
        subscriptionKey.get(),
        status.get(),
        link.get());
  }
}
