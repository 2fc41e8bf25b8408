package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;

/** One action of an order as asked for, with the account it is for. */
record Asked(Work work, Account account, Body action, TriggerDates dates) {
  /** The object that belongs to the action's type. */
  Body part(String field) {
    work.present(action.has(field), field);
    return action.part(field).orElseThrow();
  }

  Subscribing subscribing(LocalDate from) {
    return new Subscribing(work, account.currency(), from, ChargeOverride::nested);
  }

  LocalDate orderDate() {
    return dates.orderDate();
  }
}
