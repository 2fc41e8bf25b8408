package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold for the fields that show what Zuora says. */
final class FieldRules {
  private FieldRules() {}

  static Verdict agree(Aftermath after) {
    Breaches breaches = new Breaches("fields that agree with Zuora's books");
    int deals = 0;
    for (Deal deal : after.cast().won()) {
      for (Subscription subscription : after.subscriptions(deal)) {
        if (!billed(subscription, after)) continue;
        deals++;
        compare(deal, subscription, after, breaches);
      }
    }
    return breaches.over("%d deals".formatted(deals));
  }

  // Until Zuora has something to tell, nobody looks.
  private static boolean billed(Subscription subscription, Aftermath after) {
    return after.sandbox().zuora().invoices().stream()
        .anyMatch(invoice -> invoice.accountNumber().equals(subscription.accountNumber()));
  }

  private static void compare(
      Deal deal, Subscription subscription, Aftermath after, Breaches breaches) {
    Billing billing = Billing.of(deal, after.sandbox().kommo());
    booked(subscription, after)
        .forEach(
            (field, value) -> {
              String shown = shown(field, billing, after);
              breaches.unless(
                  shown.equals(value),
                  "deal %d: %s is \"%s\", not \"%s\"".formatted(deal.id(), field, shown, value));
            });
  }

  private static Map<String, String> booked(Subscription subscription, Aftermath after) {
    ZuoraSimulator zuora = after.sandbox().zuora();
    ZuoraBooks books = new ZuoraBooks(after);
    String account = subscription.accountNumber();
    boolean lives = subscription.status() == Status.ACTIVE;
    Map<String, String> booked = new TreeMap<>();
    booked.put(
        Billing.PLAN,
        subscription.activePlans().stream()
            .map(SubscribedPlan::name)
            .collect(Collectors.joining(", ")));
    booked.put(Billing.TERM_END, subscription.terms().end().map(Object::toString).orElse(""));
    booked.put(Billing.AUTO_RENEW, Boolean.toString(lives && subscription.terms().autoRenew()));
    booked.put(Billing.MRR, money(subscription.amount()));
    booked.put(
        Billing.BALANCE, money(zuora.metrics(zuora.account(account).orElseThrow()).balance()));
    boolean late =
        zuora.invoices().stream()
            .filter(invoice -> invoice.accountNumber().equals(account))
            .anyMatch(invoice -> invoice.pastDue(books.today()));
    booked.put(Billing.DAYS_PAST_DUE, late ? "some" : "none");
    booked.put(Billing.LAST_PAYMENT, books.lastPayment(account).map(FieldRules::words).orElse(""));
    return booked;
  }

  private static String words(Payment payment) {
    return "%s %s %s on %s"
        .formatted(
            money(payment.amount()),
            payment.currency(),
            payment.declined() ? "failed" : "received",
            payment.effectiveDate());
  }

  private static String money(java.math.BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String shown(String field, Billing billing, Aftermath after) {
    String text = billing.shown(field);
    return switch (field) {
      // A box that is not ticked is empty.
      case Billing.AUTO_RENEW -> text.isEmpty() ? "false" : text;
      case Billing.TERM_END -> text.isEmpty() ? "" : day(text, after);
      // The days are those of the last time anything was told: only that there are any must hold.
      case Billing.DAYS_PAST_DUE -> text.equals("0") ? "none" : "some";
      case Billing.LAST_PAYMENT -> text.replaceFirst(": .*", "");
      default -> text;
    };
  }

  private static String day(String seconds, Aftermath after) {
    Account account = after.sandbox().kommo().read(crm -> crm.account());
    return Instant.ofEpochSecond(Long.parseLong(seconds))
        .atZone(account.zone())
        .toLocalDate()
        .toString();
  }
}
