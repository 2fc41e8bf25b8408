package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.List;
import java.util.Optional;

/** Which custom field of a deal holds what. */
public record DealFields(
    FieldKey plan,
    Optional<FieldKey> contractDate,
    Optional<FieldKey> serviceDate,
    Optional<FieldKey> acceptanceDate,
    Optional<FieldKey> currency,
    Optional<FieldKey> term,
    Optional<FieldKey> renewal,
    Optional<FieldKey> autoRenew,
    Optional<FieldKey> accountKey,
    Optional<FieldKey> subscriptionKey,
    Optional<FieldKey> status,
    Optional<FieldKey> link) {
  public DealFields {
    var read =
        FieldUses.of(
            Optional.of(plan),
            contractDate,
            serviceDate,
            acceptanceDate,
            currency,
            term,
            renewal,
            autoRenew);
    FieldUses.check(FieldUses.of(accountKey, subscriptionKey, status, link), read);
  }

  static DealFields read(Section section) {
    var plan = section.required("plan", Scalar.FIELD, "ZUORA_PLAN");
    var contractDate = field(section, "contractDate");
    var serviceDate = field(section, "serviceDate");
    var acceptanceDate = field(section, "acceptanceDate");
    var currency = field(section, "currency");
    var term = field(section, "term");
    var renewal = field(section, "renewal");
    var autoRenew = field(section, "autoRenew");
    var accountKey = field(section, "accountKey");
    var subscriptionKey = field(section, "subscriptionKey");
    var status = field(section, "status");
    var link = field(section, "link");
    return new DealFields(
        plan.get(),
        contractDate.get(),
        serviceDate.get(),
        acceptanceDate.get(),
        currency.get(),
        term.get(),
        renewal.get(),
        autoRenew.get(),
        accountKey.get(),
        subscriptionKey.get(),
        status.get(),
        link.get());
  }

  /** All that have a use. */
  List<FieldKey> all() {
    return FieldUses.of(
        Optional.of(plan),
        contractDate,
        serviceDate,
        acceptanceDate,
        currency,
        term,
        renewal,
        autoRenew,
        accountKey,
        subscriptionKey,
        status,
        link);
  }

  private static Reading<Optional<FieldKey>> field(Section section, String key) {
    return section.optional(key, Scalar.FIELD);
  }
}
