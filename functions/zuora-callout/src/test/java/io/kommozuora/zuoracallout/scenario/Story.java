package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happens to the customers of a few deals in some months, by chance, and the same whenever the
 * chance is the same. In one chapter nothing happens twice of which only the end can be seen in
 * Zuora later.
 */
final class Story {
  private static final Duration MONTH = Duration.ofDays(33);
  private static final int MOST_STEPS = 7;

  private final World world;
  private final Random random;
  private final List<Long> deals = new ArrayList<>();
  private final Set<String> changed = new HashSet<>();
  private final Map<String, Integer> cards = new HashMap<>();
  private Instant begin = World.MONDAY;

  Story(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    long first = world.sales.sold();
    deals.add(first);
    if (random.nextBoolean()) {
      deals.add(world.sales.soldTo(first));
    }
    if (random.nextBoolean()) {
      deals.add(world.sales.sold());
    }
  }

  List<Long> deals() {
    return deals;
  }

  /** Lets a month begin, which may find invoices past due. */
  void month() {
    begin = begin.plus(MONTH);
    world.passes(Duration.between(world.time.instant(), begin));
    changed.clear();
  }

  /** Lets some things happen, each an hour after the other, and says so after each. */
  void chapter(Runnable after) {
    changed.clear();
    for (int steps = 3 + random.nextInt(MOST_STEPS - 2); steps > 0; steps--) {
      step(deals.get(random.nextInt(deals.size())));
      after.run();
      world.passes(Duration.ofHours(1));
    }
  }

  private void step(long deal) {
    String account = account(deal);
    switch (random.nextInt(8)) {
      case 0, 1 -> bill(account);
      case 2, 3 -> open(account).ifPresent(invoice -> pay(account, invoice));
      case 4 ->
          open(account)
              .ifPresent(invoice -> world.zuora.money().decline(invoice.number(), "No funds"));
      case 5 -> paid(account).ifPresent(payment -> refund(account, payment));
      case 6 -> card(account);
      default -> change(deal);
    }
  }

  private String account(long deal) {
    return world.entry(deal).provision().orElseThrow().account().value();
  }

  private void bill(String account) {
    var _ = world.zuora.money().runBilling(account);
  }

  // A refund of the same chapter would show the invoice as never paid.
  private void pay(String account, Invoice invoice) {
    changed.add("paid " + account);
    var _ = world.zuora.money().pay(invoice.number());
  }

  private void refund(String account, Payment payment) {
    if (!changed.contains("paid " + account)) {
      changed.add("paid " + account);
      var _ = world.zuora.money().refund(payment.number());
    }
  }

  private Optional<Invoice> open(String account) {
    return world.zuora.invoices().stream()
        .filter(invoice -> invoice.accountNumber().equals(account))
        .filter(invoice -> invoice.balance().signum() > 0)
        .findFirst();
  }

  private Optional<Payment> paid(String account) {
    return world.zuora.payments().stream()
        .filter(payment -> payment.accountNumber().equals(account))
        .filter(payment -> !payment.parts().isEmpty())
        .findFirst();
  }

  // No card is good for a shorter time than was told of it.
  private void card(String account) {
    if (changed.add("card " + account)) {
      int times = cards.merge(account, 1, Integer::sum);
      if (times == 1 && random.nextBoolean()) {
        var _ = world.zuora.cards().expire(account);
      } else {
        var _ = world.zuora.cards().renew(account, YearMonth.of(2028 + times, 6));
      }
    }
  }

  private void change(long deal) {
    if (changed.add("subscription " + deal)) {
      String number = Sales.subscription(deal).value();
      Status status = world.zuora.subscription(number).orElseThrow().status();
      Consumer<String> change =
          switch (status) {
            case ACTIVE -> alive(account(deal));
            case SUSPENDED -> subscription -> world.zuora.people().resume(subscription);
            default -> subscription -> {};
          };
      change.accept(number);
    }
  }

  // Which deal stands for an account depends on which of them are cancelled by then.
  private Consumer<String> alive(String account) {
    boolean alone = deals.stream().filter(deal -> account(deal).equals(account)).count() == 1;
    return switch (random.nextInt(alone ? 5 : 4)) {
      case 4 -> number -> world.zuora.people().cancel(number);
      case 0, 1 -> number -> world.zuora.people().renew(number);
      default -> number -> world.zuora.people().suspend(number);
    };
  }
}
