package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.wire.Body;

/** What the tenant's settings say about the fields of an account. */
final class AccountRules {
  private AccountRules() {}

  static void check(Work work, Body body) {
    body.text("paymentTerm").ifPresent(term -> paymentTerm(work, term));
    body.text("batch").ifPresent(batch -> batch(work, batch));
    body.text("invoiceTemplateId").ifPresent(id -> template(work, id));
    body.whole("billCycleDay").ifPresent(day -> billCycleDay(work, day));
  }

  static String currency(Work work, String currency) {
    work.value(
        work.tenant().currencies().contains(currency),
        "The currency %s is not enabled.".formatted(currency));
    return currency;
  }

  private static void paymentTerm(Work work, String term) {
    work.value(
        work.tenant().paymentTerms().contains(term),
        "The payment term '%s' is unknown.".formatted(term));
  }

  private static void batch(Work work, String batch) {
    work.value(
        work.tenant().batches().contains(batch), "The batch '%s' is unknown.".formatted(batch));
  }

  private static void template(Work work, String id) {
    work.value(
        work.tenant().invoiceTemplates().contains(id),
        "The invoice template '%s' is unknown.".formatted(id));
  }

  private static void billCycleDay(Work work, int day) {
    work.business(
        day > 0 || work.tenant().autoBillCycleDay(), "The bill cycle day cannot be set by itself.");
  }
}
