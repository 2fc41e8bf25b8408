package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.Numbers;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;

/** One change in the making: its draft, and the resource its refusals name. */
public record Work(Site site, Draft draft, int resource) {
  public Tenant tenant() {
    return site.tenant();
  }

  public Numbers numbers() {
    return site.numbers();
  }

  /** Refuses with the category for broken business rules, unless all is fine. */
  public void business(boolean fine, String message) {
    require(fine, Category.BUSINESS_RULE, message);
  }

  /** Refuses with the category for bad values, unless all is fine. */
  public void value(boolean fine, String message) {
    require(fine, Category.BAD_VALUE, message);
  }

  /** Refuses with the category for missing fields, unless all is fine. */
  public void present(boolean fine, String field) {
    require(fine, Category.MISSING_FIELD, "Missing required parameter(s): '%s'.".formatted(field));
  }

  public Refusal refusal(Category category, String message) {
    return Refusal.of(category, resource, message);
  }

  /** An account that may be changed: it exists, is not cancelled and nobody holds it. */
  public Account openAccount(String key) {
    Account account = draft.account(key).orElseThrow(() -> unknownAccount(key));
    site.locks().check(account.number());
    if (account.cancelled()) {
      throw Refusal.of(
          Category.BUSINESS_RULE, Resource.ACCOUNT_UPDATE, "The account has been canceled.");
    }
    return account;
  }

  /** The latest version of a subscription that may be changed, by number or any version's id. */
  public Subscription openSubscription(String key) {
    Subscription found =
        draft
            .subscription(key)
            .flatMap(version -> draft.subscription(version.number()))
            .orElseThrow(() -> Refusal.notFound("subscription", key));
    openAccount(found.accountNumber());
    if (found.status() == Status.CANCELLED) {
      throw Refusal.of(
          Category.BAD_VALUE, Resource.ORDER, "The subscription has been cancelled already.");
    }
    return found;
  }

  private Refusal unknownAccount(String key) {
    return resource == Resource.SUBSCRIPTION_CREATE
        ? refusal(Category.BAD_VALUE, "The account key '%s' is invalid.".formatted(key))
        : Refusal.notFound("account", key);
  }

  private void require(boolean fine, Category category, String message) {
    if (!fine) {
      throw refusal(category, message);
    }
  }
}
