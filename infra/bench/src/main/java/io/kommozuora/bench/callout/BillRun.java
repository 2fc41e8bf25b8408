package io.kommozuora.bench.callout;

import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Bills and charges many customers at once. Most pay what is open in one payment; some have more to
 * pay, a new invoice, or a card that fails first.
 */
final class BillRun {
  private enum Step {
    POST,
    DECLINE,
    PAY
  }

  private static final int SENDERS = 4;
  // Nine of ten are payments that come, as in most months.
  private static final List<Step> FOUR_OPEN = List.of(Step.PAY, Step.PAY, Step.PAY, Step.PAY);
  private static final List<Step> POSTED_AND_PAID = List.of(Step.POST, Step.PAY, Step.PAY);
  private static final List<Step> FAILS_ONCE = List.of(Step.POST, Step.DECLINE, Step.PAY);
  private static final List<Step> USUAL = List.of(Step.PAY);

  private final ZuoraSimulator zuora;
  private final Map<Long, Queue<Invoice>> open = new HashMap<>();
  private final Map<Long, List<Step>> steps = new HashMap<>();
  private final List<Long> deals = new ArrayList<>();
  private int callouts;

  BillRun(ZuoraSimulator zuora) {
    this.zuora = zuora;
  }

  /** Prepares customers until the run makes that many callouts. */
  void prepare(BilledDeals sales, int wanted) {
    while (callouts < wanted) {
      List<Step> usual = usual(deals.size());
      List<Step> own = usual.subList(0, Math.min(usual.size(), wanted - callouts));
      long deal = sales.sold();
      deals.add(deal);
      steps.put(deal, own);
      open.put(deal, new ArrayDeque<>());
      own.stream().filter(Step.PAY::equals).forEach(_ -> open(deal).add(invoice(deal)));
      zuora.cards().of(BilledDeals.account(deal).value());
      callouts += own.size();
    }
  }

  private static List<Step> usual(int customer) {
    return switch (customer % 20) {
      case 14, 15, 16, 17 -> FOUR_OPEN;
      case 18 -> POSTED_AND_PAID;
      case 19 -> FAILS_ONCE;
      default -> USUAL;
    };
  }

  int customers() {
    return deals.size();
  }

  /**
   * Lets everything happen, to each customer in turn, and returns it in its order. Zuora sends the
   * callouts of some customers beside those of others, each customer's in their order.
   */
  List<Happening> run() {
    List<Happening> all = new ArrayList<>();
    int part = Math.ceilDiv(deals.size(), SENDERS);
    for (int from = 0; from < deals.size(); from += part) {
      zuora.callouts().hold();
      all.addAll(run(deals.subList(from, Math.min(deals.size(), from + part))));
      zuora.callouts().release();
    }
    return all;
  }

  private List<Happening> run(List<Long> some) {
    List<Happening> all = new ArrayList<>();
    for (int turn = 0; turn < FOUR_OPEN.size(); turn++) {
      for (long deal : some) {
        List<Step> own = steps(deal);
        if (turn < own.size()) {
          all.add(new Happening(deal, "kz:" + happens(deal, own.get(turn))));
        }
      }
    }
    return all;
  }

  private String happens(long deal, Step step) {
    return switch (step) {
      case POST -> "invoice:%s:posted".formatted(invoice(deal).id());
      case DECLINE -> "payment:%s:failed".formatted(declined(open(deal).element()).id());
      case PAY -> "payment:%s:processed".formatted(paid(open(deal).remove()).id());
    };
  }

  private Invoice invoice(long deal) {
    return zuora.money().runBilling(BilledDeals.account(deal).value()).orElseThrow();
  }

  private Payment declined(Invoice invoice) {
    return zuora.money().decline(invoice.number(), "Insufficient funds");
  }

  private Payment paid(Invoice invoice) {
    return zuora.money().pay(invoice.number());
  }

  private Queue<Invoice> open(long deal) {
    return open.getOrDefault(deal, new ArrayDeque<>());
  }

  private List<Step> steps(long deal) {
    return steps.getOrDefault(deal, List.of());
  }
}
