package io.kommozuora.billing;

import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account to open in Zuora.
 *
 * @param billCycleDay the day of the month bills are made, 31 for its end, 0 for Zuora's choice
 * @param crmId the deal it is opened for, shown in Zuora; never used to find the account
 * @param customFields values by the fields' API names
 */
public record NewAccount(
    AccountNumber number,
    String name,
    Currency currency,
    int billCycleDay,
    Optional<String> paymentTerm,
    Optional<String> batch,
    Optional<String> invoiceTemplate,
    Optional<String> crmId,
    BillTo billTo,
    Map<String, String> customFields) {
  public NewAccount {
    if (billCycleDay < 0 || billCycleDay > 31) {
      throw new IllegalArgumentException("no day of the month: " + billCycleDay);
    }
    // Sorted: the same order must always be written the same.
    customFields = Collections.unmodifiableMap(new TreeMap<>(customFields));
  }
}
