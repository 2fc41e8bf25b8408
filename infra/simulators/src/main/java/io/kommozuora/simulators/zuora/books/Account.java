package io.kommozuora.simulators.zuora.books;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A billing account. */
public record Account(
    String id,
    String number,
    String name,
    String currency,
    boolean cancelled,
    int billCycleDay,
    boolean autoPay,
    Optional<String> paymentMethodId,
    Contact billTo,
    Contact soldTo,
    Map<String, String> details,
    Map<String, String> customFields,
    Instant created)
    implements Kept {
  public Account {
    details = Map.copyOf(details);
    customFields = Map.copyOf(customFields);
  }

  public boolean answersTo(String key) {
    return id.equals(key) || number.equals(key);
  }

  public String status() {
    return cancelled ? "Canceled" : "Active";
  }

  /** A plain field such as crmId, batch, notes or paymentTerm; empty when never given. */
  public String detail(String field) {
    return details.getOrDefault(field, "");
  }

  public Account cancel() {
    return new Account(
        id,
        number,
        name,
        currency,
        true,
        billCycleDay,
        autoPay,
        paymentMethodId,
        billTo,
        soldTo,
        details,
        customFields,
        created);
  }

  public Account withPaymentMethod(String methodId) {
    return new Account(
        id,
        number,
        name,
        currency,
        cancelled,
        billCycleDay,
        autoPay,
        Optional.of(methodId),
        billTo,
        soldTo,
        details,
        customFields,
        created);
  }

  public Account withBillCycleDay(int day) {
    return new Account(
        id,
        number,
        name,
        currency,
        cancelled,
        day,
        autoPay,
        paymentMethodId,
        billTo,
        soldTo,
        details,
        customFields,
        created);
  }
}
