package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.ChargeType;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What usage must be and fit to, one after the other; the books do not change meanwhile. */
final class UsageRules {
  private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int LONGEST_KEY = 254;

  private final Tenant tenant;
  private final Books books;
  private final Map<String, List<Subscription>> subscriptions = new HashMap<>();

  UsageRules(Tenant tenant, Books books) {
    this.tenant = tenant;
    this.books = books;
  }

  /** Throws what is wrong with the usage. */
  void check(Metered usage) {
    itself(usage);
    account(usage.accountNumber());
    subscription(usage);
    charge(usage);
    unit(usage);
    BadUsage.unless(
        usage.start().toLocalDate().isAfter(tenant.periodsClosedUntil()),
        "Usage cannot be imported into a closed accounting period");
  }

  private static void itself(Metered usage) {
    BadUsage.unless(usage.quantity().signum() >= 0, "The QTY cannot be less than 0");
    BadUsage.unless(
        usage.quantity().compareTo(TOO_MUCH) < 0,
        "The Usage Quantity exceeds 13 digits before the decimal place");
    BadUsage.unless(
        usage.end().filter(usage.start()::isAfter).isEmpty(),
        "The Usage STARTDATE cannot be after the ENDDATE");
    BadUsage.unless(
        usage.description().length() <= LONGEST_DESCRIPTION,
        "DESCRIPTION length is longer than the 200 character maximum");
    BadUsage.unless(
        usage.uniqueKey().length() <= LONGEST_KEY,
        "The UNIQUE_KEY must be shorter than 255 characters");
    BadUsage.unless(
        Stream.of(usage.uom(), usage.description(), usage.uniqueKey()).allMatch(UsageRules::plain),
        "Failed to import usage: An invalid character (emoticon) was identified");
  }

  private static boolean plain(String text) {
    return text.codePoints().noneMatch(Character::isSupplementaryCodePoint);
  }

  private void account(String number) {
    Account account =
        books
            .account(number)
            .filter(found -> found.number().equals(number))
            .orElseThrow(() -> new BadUsage("The ACCOUNT_ID does not match"));
    BadUsage.unless(!account.cancelled(), "The Account status is not active");
  }

  private void subscription(Metered usage) {
    String number = usage.subscriptionNumber();
    if (number.isEmpty()) {
      return;
    }
    Subscription subscription =
        books
            .subscription(number)
            .filter(found -> found.number().equals(number))
            .orElseThrow(() -> new BadUsage("Invalid Subscription ID"));
    BadUsage.unless(
        subscription.accountNumber().equals(usage.accountNumber()),
        "The Subscription and Billing Account do not match");
    BadUsage.unless(subscription.status() == Status.ACTIVE, "The Subscription is not ACTIVE");
  }

  private void charge(Metered usage) {
    if (usage.chargeNumber().isEmpty()) {
      return;
    }
    SubscribedCharge charge = named(usage, ofAccount(usage), "Invalid Charge ID");
    named(usage, ofSubscription(usage), "The Subscription ID and Charge ID do not match");
    BadUsage.unless(charge.type() == ChargeType.USAGE, "The Charge Type is not Usage");
  }

  private static SubscribedCharge named(
      Metered usage, Stream<Subscription> subscriptions, String otherwise) {
    return charges(subscriptions)
        .filter(each -> each.number().equals(usage.chargeNumber()))
        .findFirst()
        .orElseThrow(() -> new BadUsage(otherwise));
  }

  /** Without the feature a wrong unit is taken in silence, and never billed. */
  private void unit(Metered usage) {
    BadUsage.unless(
        !tenant.consumption().uniqueKeys()
            || charges(ofSubscription(usage)).anyMatch(each -> each.rates(usage)),
        "File Import Failed: The UOM %s does not match any existing charge".formatted(usage.uom()));
  }

  private Stream<Subscription> ofSubscription(Metered usage) {
    return ofAccount(usage).filter(each -> usage.isFor(each));
  }

  private Stream<Subscription> ofAccount(Metered usage) {
    return subscriptions.computeIfAbsent(usage.accountNumber(), books::subscriptionsOf).stream();
  }

  private static Stream<SubscribedCharge> charges(Stream<Subscription> subscriptions) {
    return subscriptions
        .flatMap(each -> each.activePlans().stream())
        .flatMap(plan -> plan.charges().stream());
  }
}
