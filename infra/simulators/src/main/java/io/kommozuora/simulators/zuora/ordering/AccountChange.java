package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.body.CustomFieldNames;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Contact;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** PUT /v1/accounts/{key}: changes the fields that are given. */
public final class AccountChange {
  private final Site site;

  public AccountChange(Site site) {
    this.site = site;
  }

  public Account apply(Books books, String key, Body body) {
    return books.change(draft -> change(new Work(site, draft, Resource.ACCOUNT_UPDATE), key, body));
  }

  private static Account change(Work work, String key, Body body) {
    Account old = work.openAccount(key);
    AccountRules.check(work, body);
    Optional<String> method =
        body.text("defaultPaymentMethodId")
            .map(id -> Cards.known(work, old.number(), id))
            .or(old::paymentMethodId);
    boolean autoPay = body.flag("autoPay").orElse(old.autoPay());
    work.business(!autoPay || method.isPresent(), "autoPay needs a payment method.");
    return work.draft()
        .put(
            new Account(
                old.id(),
                old.number(),
                body.text("name").orElse(old.name()),
                old.currency(),
                false,
                body.whole("billCycleDay").orElse(old.billCycleDay()),
                autoPay,
                method,
                contact(work, old.billTo(), body, "billToContact"),
                contact(work, old.soldTo(), body, "soldToContact"),
                details(old, body),
                CustomFieldValues.merged(old.customFields(), CustomFieldValues.beside(body)),
                old.created()));
  }

  private static Contact contact(Work work, Contact old, Body body, String field) {
    return body.part(field)
        .map(changes -> ContactRules.checked(work, old.changed(changes.texts())))
        .orElse(old);
  }

  private static Map<String, String> details(Account old, Body body) {
    Map<String, String> details = new HashMap<>(old.details());
    body.texts().forEach(details::put);
    details.keySet().removeIf(CustomFieldNames::custom);
    return details;
  }
}
