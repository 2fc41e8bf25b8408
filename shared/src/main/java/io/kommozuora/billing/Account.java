package io.kommozuora.billing;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * An account as Zuora has it.
 *
 * @param status Zuora's word, such as Active or Canceled
 * @param balance what the customer owes
 * @param contractedMrr the monthly recurring revenue of all its subscriptions
 * @param customFields the values of its custom fields by their API names
 */
public record Account(
    AccountNumber number,
    String name,
    String status,
    Currency currency,
    Optional<Money> balance,
    Optional<Money> contractedMrr,
    Optional<String> crmId,
    Optional<PaymentMethodId> defaultPaymentMethod,
    Map<String, String> customFields) {
  public Account {
    customFields = Map.copyOf(customFields);
  }
}
