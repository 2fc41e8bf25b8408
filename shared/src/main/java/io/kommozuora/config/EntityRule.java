package io.kommozuora.config;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** A legal entity that bills: which deals are its own, and how its accounts are set up. */
public record EntityRule(
    String name,
    When when,
    Optional<String> zuoraEntity,
    Optional<String> zuoraOrg,
    Optional<Currency> currency,
    Optional<String> paymentTerm,
    int billCycleDay,
    Optional<String> invoiceTemplate,
    Optional<String> batch,
    Map<String, AccountField> accountFields) {
  static final String DEFAULT_NAME = "default";

  public EntityRule {
    accountFields = Map.copyOf(accountFields);
  }
}
