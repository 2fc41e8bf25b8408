package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Contact;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays an order through and keeps nothing of it. */
public final class OrderPreview {
  private final Site site;

  public OrderPreview(Site site) {
    this.site = site;
  }

  /** The subscriptions as the order would leave them. */
  public List<Subscription> rehearse(Books books, Body body) {
    return books.rehearse(draft -> rehearse(new Work(site, draft, Resource.ORDER_PREVIEW), body));
  }

  private static List<Subscription> rehearse(Work work, Body body) {
    work.present(!body.items("subscriptions").isEmpty(), "subscriptions");
    options(work, body.part("previewOptions").orElseThrow());
    return Orders.ordered(work, account(work, body), body).stream()
        .map(OrderedSubscription::after)
        .toList();
  }

  private static void options(Work work, Body options) {
    String until = options.text("previewThruType").orElse("");
    work.present(
        !until.equals("SpecificDate") || options.has("specificPreviewThruDate"),
        "previewOptions.specificPreviewThruDate");
    work.present(
        !until.equals("NumberOfPeriods") || options.has("previewNumberOfPeriods"),
        "previewOptions.previewNumberOfPeriods");
  }

  private static Account account(Work work, Body body) {
    Optional<String> existing =
        body.text("existingAccountNumber").or(() -> body.text("existingAccountId"));
    work.present(existing.isPresent() || body.has("previewAccountInfo"), "previewAccountInfo");
    return existing
        .map(work::openAccount)
        .orElseGet(() -> passing(work, body.part("previewAccountInfo").orElseThrow()));
  }

  private static Account passing(Work work, Body body) {
    Contact nobody = new Contact(work.numbers().id(), Map.of());
    return new Account(
        work.numbers().id(),
        work.numbers().id(),
        "",
        AccountRules.currency(work, body.text("currency").orElseThrow()),
        false,
        body.whole("billCycleDay").orElse(1),
        false,
        Optional.empty(),
        nobody,
        nobody,
        Map.of(),
        Map.of(),
        work.site().now());
  }
}
