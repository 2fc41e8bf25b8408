package io.kommozuora.sandbox.story;

import static io.kommozuora.simulators.kommo.crm.Stage.LOST;
import static java.util.function.Predicate.not;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Card;
import io.kommozuora.sandbox.sales.Cast;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Finance;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.sales.Sales;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a scene plays: the sandbox, the sales team at work in it, and the table for the reader. */
public final class Stage {
  private final Sandbox sandbox;
  private final Table table;
  private final Clockwork clockwork;
  private final Sales sales;
  private final Cast cast = new Cast();
  private final Finance finance;
  private final Stopwatch stopwatch;

  Stage(Sandbox sandbox, Table table) {
    this.sandbox = sandbox;
    this.table = table;
    this.clockwork = new Clockwork(sandbox, table);
    this.sales = new Sales(sandbox.kommo());
    this.finance = new Finance(sandbox.zuora());
    this.stopwatch = new Stopwatch(sandbox);
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public KommoSimulator kommo() {
    return sandbox.kommo();
  }

  public ZuoraSimulator zuora() {
    return sandbox.zuora();
  }

  /** What finance and the customers do in Zuora. */
  public Finance finance() {
    return finance;
  }

  Cast cast() {
    return cast;
  }

  /** The deal of that name, which was won before. */
  public Deal won(String title) {
    return cast.won().stream()
        .filter(deal -> deal.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new Stalled(title + " is won"));
  }

  /** All deals that were won before. */
  public Deal[] won() {
    return cast.won().toArray(Deal[]::new);
  }

  /** A new deal that is still open. */
  public Deal open(Offer offer) {
    Deal deal = sales.open(offer);
    cast.opened(deal);
    return deal;
  }

  /** Wins the deals. */
  public void win(Deal... deals) {
    for (Deal deal : deals) {
      cast.won(deal);
      stopwatch.start(deal);
      kommo().win(deal.id());
    }
  }

  /** Loses the deal. */
  public void lose(Deal deal) {
    stopwatch.start(deal);
    kommo().moveToStage(deal.id(), LOST);
  }

  /** Chooses another plan on a deal that is won. */
  public Deal choose(Deal deal, String plan) {
    Deal changed = deal.with(deal.offer().plan(plan));
    cast.won(changed);
    stopwatch.start(changed);
    kommo().setField(deal.id(), "ZUORA_PLAN", plan);
    return changed;
  }

  /** Agrees on another currency for a deal that is won. */
  public Deal sellIn(Deal deal, String currency) {
    Deal changed = deal.with(deal.offer().currency(currency));
    cast.won(changed);
    stopwatch.start(changed);
    kommo().setField(deal.id(), "CONTRACT_CURRENCY", currency);
    return changed;
  }

  /** Posts a hook whose token is wrong. */
  public void forge(String body) {
    cast.forged();
    sandbox.hook(body, "a-token-nobody-gave-out");
  }

  /** What the deal's card shows now. */
  public Card card(Deal deal) {
    return Card.of(deal, kommo());
  }

  /** What the deal's card says of its bills now. */
  public Billing billing(Deal deal) {
    return Billing.of(deal, kommo());
  }

  /** Takes the deals' time from now on. */
  public void watch(Deal... deals) {
    Stream.of(deals).forEach(stopwatch::start);
  }

  /** Waits until the cards of the deals say so, and nobody has anything left to do. */
  public void awaitTold(String what, BiPredicate<Deal, Billing> so, Deal... deals) {
    await(what, () -> Stream.of(deals).filter(deal -> !told(deal, so)).count() == 0);
    settle();
  }

  private boolean told(Deal deal, BiPredicate<Deal, Billing> so) {
    boolean told = so.test(deal, billing(deal));
    if (told) stopwatch.stop(deal);
    return told;
  }

  /** Waits until the deals are billed and say so. */
  public void awaitActive(Deal... deals) {
    String titles = Stream.of(deals).map(Deal::title).collect(Collectors.joining(" and "));
    await(titles + " is billed", () -> Stream.of(deals).filter(not(this::told)).count() == 0);
  }

  /** Waits until the deal asks a person for help, in one task. */
  public void awaitHeld(Deal deal) {
    await(deal.title() + " is held", () -> card(deal).held() && openTasks(deal) == 1);
    cast.held(deal);
  }

  /** Waits until a deal that was held is billed, and asks for no help any more. */
  public void awaitMended(Deal deal) {
    awaitActive(deal);
    await("the task is closed", () -> openTasks(deal) == 0);
  }

  private long openTasks(Deal deal) {
    return kommo().tasksOf(deal.id()).stream().filter(task -> !task.completed()).count();
  }

  private boolean told(Deal deal) {
    boolean told = card(deal).active() && sandbox.noted(deal.id()).isPresent();
    if (told) stopwatch.stop(deal);
    return told;
  }

  /** Waits until it is so. */
  public void await(String what, BooleanSupplier so) {
    clockwork.await(what, so);
  }

  /** Moves the clock on, for everybody, and says so. */
  public void moveOn(Duration by) {
    clockwork.moveOn(by);
  }

  /** Lets days pass, on which Kommo's tokens are rotated as on any other. */
  public void daysPass(Duration days) {
    moveOn(days);
    sandbox.tokens().rotate();
  }

  /** Tells the reader what became of the deal. */
  public void tell(Deal deal, String happened) {
    table.row(deal, card(deal), stopwatch.took(deal), happened);
  }

  /** Tells the reader what became of all deals. */
  public void say(String happened) {
    table.note(happened);
  }

  /** Waits until nobody has anything left to do. */
  public void settle() {
    await("every hook and every callout is handled", sandbox::quiet);
  }
}
