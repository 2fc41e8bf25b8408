package io.kommozuora.zuoracallout.fact;

import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where facts come from: the tenant's books and its calendar.
 *
 * @param crmId whether the accounts' CRM ids are ours, and name deals
 * @param dealField the custom field of subscriptions that names deals
 */
record Sources(Books books, Calendar calendar, boolean crmId, Optional<String> dealField) {
  /** What the look finds, or that nobody knows what it looks for. */
  Finding find(Callout callout, Function<ZuoraClient, Optional<Finding>> look) {
    return books.find(callout, look).orElseGet(Finding.Unknown::new);
  }

  Whose whose(Callout callout) {
    return new Whose(callout, crmId, books);
  }
}
