package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.body.CustomFieldNames;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Contact;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes an account from the body of an order or of the account call. */
final class AccountOpening {
  private AccountOpening() {}

  /** The account in an order: custom fields in a container. */
  static Account inOrder(Work work, Body body) {
    work.business(
        !work.tenant().orderNeedsPaymentMethod() || hasPaymentMethod(body),
        "A new account in an order needs a payment method.");
    return open(work, body, CustomFieldValues.inside(body));
  }

  /** The account of the account call: custom fields beside the others. */
  static Account classic(Work work, Body body) {
    work.present(body.has("billCycleDay") || body.has("subscription"), "billCycleDay");
    return open(work, body, CustomFieldValues.beside(body));
  }

  private static Account open(Work work, Body body, Map<String, String> customFields) {
    AccountRules.check(work, body);
    boolean autoPay = body.flag("autoPay").orElse(false);
    work.business(!autoPay || hasPaymentMethod(body), "autoPay needs a payment method.");
    Contact billTo = ContactRules.contact(work, body.part("billToContact").orElseThrow());
    String number = number(work, body);
    Account account =
        new Account(
            work.numbers().id(),
            number,
            body.text("name").orElseThrow(),
            AccountRules.currency(work, body.text("currency").orElseThrow()),
            false,
            body.whole("billCycleDay").orElse(1),
            autoPay,
            Cards.given(work, number, body),
            billTo,
            soldTo(work, body, billTo),
            details(work, body),
            customFields,
            work.site().now());
    return work.draft().put(account);
  }

  private static String number(Work work, Body body) {
    return body.text("accountNumber")
        .map(chosen -> NumberRules.account(work, chosen))
        .orElseGet(() -> work.numbers().account(work.tenant().accountPrefix()));
  }

  private static Contact soldTo(Work work, Body body, Contact billTo) {
    if (body.flag("soldToSameAsBillTo").orElse(false)) {
      return billTo;
    }
    return body.part("soldToContact")
        .map(contact -> ContactRules.contact(work, contact))
        .orElseGet(() -> new Contact(work.numbers().id(), billTo.fields()));
  }

  private static boolean hasPaymentMethod(Body body) {
    return body.has("hpmCreditCardPaymentMethodId")
        || body.has("creditCard")
        || body.has("paymentMethod");
  }

  private static Map<String, String> details(Work work, Body body) {
    Map<String, String> details =
        body.texts().entrySet().stream()
            .filter(field -> !CustomFieldNames.custom(field.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    details.putIfAbsent("paymentTerm", work.tenant().paymentTerms().first());
    details.putIfAbsent("batch", work.tenant().batches().first());
    return details;
  }
}
