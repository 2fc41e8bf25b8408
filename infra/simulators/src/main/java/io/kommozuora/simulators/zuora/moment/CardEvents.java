package io.kommozuora.simulators.zuora.moment;

import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.notification.DailyJobs;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.time.YearMonth;

/** What happens to the default cards of accounts; an account without one is given one first. */
public final class CardEvents {
  private static final int WARNED_BEFORE = 30;

  private final Site site;
  private final Entities entities;
  private final DailyJobs jobs;

  public CardEvents(Site site, Entities entities, DailyJobs jobs) {
    this.site = site;
    this.entities = entities;
    this.jobs = jobs;
  }

  /** The account's default card. */
  public PaymentMethod of(String accountKey) {
    return books(accountKey).change(draft -> new Cardholders(site, draft).card(accountKey));
  }

  /** The customer has a new card of the same number, good until that month. */
  public PaymentMethod renew(String accountKey, YearMonth expires) {
    of(accountKey);
    return books(accountKey)
        .change(draft -> new Cardholders(site, draft).printed(accountKey, expires));
  }

  /** The card ends with this month, and the warning of it goes out now. */
  public PaymentMethod expire(String accountKey) {
    Books books = books(accountKey);
    YearMonth thisMonth = YearMonth.from(site.today());
    of(accountKey);
    PaymentMethod card =
        books.change(draft -> new Cardholders(site, draft).printed(accountKey, thisMonth));
    jobs.warnOfCard(books, books.account(accountKey).orElseThrow(), WARNED_BEFORE);
    return card;
  }

  private Books books(String accountKey) {
    return entities.holding(each -> each.account(accountKey));
  }
}
