package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageOrigin;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;

/** Takes and deletes usage records one by one; a unique key makes no difference here. */
public final class UsageDesk {
  private final Site site;

  public UsageDesk(Site site) {
    this.site = site;
  }

  public Usage create(Books books, Body body) {
    try {
      return books.change(draft -> create(books, draft, body));
    } catch (BadUsage problem) {
      throw refusal(Category.BAD_VALUE, problem.why());
    }
  }

  /** Deletes a record that is not billed yet. */
  public Usage delete(Books books, String id) {
    return books.change(
        draft -> {
          Usage record = books.usage(id).orElseThrow(() -> Refusal.notFound("usage", id));
          if (record.processed()) {
            throw refusal(Category.BUSINESS_RULE, "Only pending usage records can be deleted.");
          }
          return draft.put(record.delete(site.now()));
        });
  }

  private Usage create(Books books, Draft draft, Body body) {
    Metered usage = new RecordReader(books, site.tenant().zone()).read(body);
    new UsageRules(site.tenant(), books).check(usage);
    return draft.put(Usage.pending(site.numbers().usage(), UsageOrigin.api(site.now()), usage));
  }

  private static Refusal refusal(Category category, String message) {
    return Refusal.of(category, Refusal.UNKNOWN_OBJECT, message);
  }
}
