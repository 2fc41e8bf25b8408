package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Dates;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The trigger dates of one action; the contract date falls back to the order's date. */
record TriggerDates(Map<String, LocalDate> given, LocalDate orderDate) {
  static TriggerDates of(Work work, Body action, LocalDate orderDate) {
    Map<String, LocalDate> given = new HashMap<>();
    for (Body date : action.items("triggerDates")) {
      date.day("triggerDate").ifPresent(day -> given.put(date.text("name").orElseThrow(), day));
    }
    TriggerDates dates = new TriggerDates(given, orderDate);
    work.business(
        !dates.contractEffective().isAfter(orderDate),
        "The order date cannot be earlier than the contract effective date.");
    return dates;
  }

  boolean empty() {
    return given.isEmpty();
  }

  boolean hasContractEffective() {
    return given.containsKey("ContractEffective");
  }

  LocalDate contractEffective() {
    return given.getOrDefault("ContractEffective", orderDate);
  }

  /** Where the tenant requires all dates, a missing one leaves the subscription pending. */
  Status status(boolean required) {
    if (required && serviceActivation().isEmpty()) {
      return Status.PENDING_ACTIVATION;
    }
    return required && customerAcceptance().isEmpty() ? Status.PENDING_ACCEPTANCE : Status.ACTIVE;
  }

  Dates dates(boolean required) {
    Dates dates = new Dates(contractEffective(), serviceActivation(), customerAcceptance());
    return required ? dates : dates.cascaded();
  }

  private Optional<LocalDate> serviceActivation() {
    return Optional.ofNullable(given.get("ServiceActivation"));
  }

  private Optional<LocalDate> customerAcceptance() {
    return Optional.ofNullable(given.get("CustomerAcceptance"));
  }
}
