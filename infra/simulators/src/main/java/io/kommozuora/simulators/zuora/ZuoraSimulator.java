package io.kommozuora.simulators.zuora;

import io.kommozuora.simulators.server.Agenda;
import io.kommozuora.simulators.server.Faults;
import io.kommozuora.simulators.server.Journal;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.SimulatorServer;
import io.kommozuora.simulators.zuora.access.Credentials;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.AccountMetrics;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Numbers;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.callout.Callouts;
import io.kommozuora.simulators.zuora.callout.HistoryRecord;
import io.kommozuora.simulators.zuora.catalog.Catalog;
import io.kommozuora.simulators.zuora.moment.CardEvents;
import io.kommozuora.simulators.zuora.moment.Money;
import io.kommozuora.simulators.zuora.moment.People;
import io.kommozuora.simulators.zuora.notification.DailyJobs;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.simulators.zuora.notification.Notifications;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.trouble.Locks;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import io.kommozuora.simulators.zuora.trouble.Stop;
import io.kommozuora.simulators.zuora.trouble.Throttle;
import io.kommozuora.simulators.zuora.usage.Metering;
import io.kommozuora.simulators.zuora.usage.UsageImports;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A Zuora tenant as a server on this machine, with its books open to tests. */
public final class ZuoraSimulator implements AutoCloseable {
  private final ZuoraOptions options;
  private final Locks locks;
  private final Site site;
  private final Notifications notifications;
  private final Agenda agenda;
  private final UsageImports imports;
  private final ZuoraApi api;
  private final DailyJobs jobs;
  private final SimulatorServer server;

  private ZuoraSimulator(ZuoraOptions options) {
    this.options = options;
    this.locks = new Locks(options.time());
    this.site = new Site(options.tenant(), options.catalog(), new Numbers(), options.time(), locks);
    this.notifications = new Notifications(site, options.time());
    this.agenda = new Agenda(options.time());
    this.imports = new UsageImports(site, agenda);
    this.api = new ZuoraApi(site, options.credentials(), notifications, imports);
    this.jobs =
        new DailyJobs(site, api.entities(), notifications.settings(), notifications.notifier());
    options.time().onAdvance(api.lateOrders()::settle);
    options.time().onAdvance(jobs::run);
    this.server =
        SimulatorServer.start(options.port(), options.time(), api, new ZuoraControl(this)::addTo);
  }

  public static ZuoraSimulator start() {
    return start(ZuoraOptions.defaults());
  }

  public static ZuoraSimulator start(ZuoraOptions options) {
    return new ZuoraSimulator(options);
  }

  public URI baseUrl() {
    return server.baseUrl();
  }

  public Journal journal() {
    return server.journal();
  }

  public Faults faults() {
    return server.faults();
  }

  public SimulatedTime time() {
    return server.time();
  }

  public void latency(Duration each) {
    server.latency(each);
  }

  public Tenant tenant() {
    return options.tenant();
  }

  public Catalog catalog() {
    return options.catalog();
  }

  public Credentials credentials() {
    return options.credentials();
  }

  public List<Account> accounts() {
    return all(Books::accounts);
  }

  /** The account by number or id. */
  public Optional<Account> account(String key) {
    return any(books -> books.account(key));
  }

  /** What the account owes and brings. */
  public AccountMetrics metrics(Account account) {
    return AccountMetrics.of(
        account, api.entities().holding(books -> books.account(account.number())));
  }

  /** The latest version of every subscription. */
  public List<Subscription> subscriptions() {
    return all(Books::subscriptions);
  }

  /** The latest version by number, or one version by its id. */
  public Optional<Subscription> subscription(String key) {
    return any(books -> books.subscription(key));
  }

  /** Every version of the subscription, the first one first. */
  public List<Subscription> versions(String subscriptionNumber) {
    return all(books -> books.versions(subscriptionNumber));
  }

  public List<Order> orders() {
    return all(Books::orders);
  }

  public Optional<Order> order(String number) {
    return any(books -> books.order(number));
  }

  /** What was billed; empty as long as nobody asked for it, knowingly or not. */
  public List<Invoice> invoices() {
    return all(Books::invoices);
  }

  /** The invoice by number or id. */
  public Optional<Invoice> invoice(String key) {
    return any(books -> books.invoice(key));
  }

  public List<Payment> payments() {
    return all(Books::payments);
  }

  public List<Refund> refunds() {
    return all(Books::refunds);
  }

  public List<PaymentMethod> paymentMethods() {
    return all(Books::paymentMethods);
  }

  /** The books of one entity of a multi-entity tenant. */
  public Books entity(String id) {
    return api.entities().of(id);
  }

  /** An access token without the login. */
  public String token() {
    return api.tokens().issue();
  }

  /** Ends the life of every token that is out. */
  public void revokeTokens() {
    api.tokens().revokeAll();
  }

  /** The next so many changes of the account meet a lock. */
  public void lockAccount(String number, int times) {
    locks.hold(number, times);
  }

  /** Every change of the account meets a lock for that much simulated time. */
  public void lockAccount(String number, Duration time) {
    locks.hold(number, time);
  }

  /** The next so many API calls are refused with 429. */
  public void tooManyRequests(int times, RateHeaders headers) {
    api.throttle().refuse(times, headers);
  }

  /** Counts and limits of calls. */
  public Throttle throttle() {
    return api.throttle();
  }

  /** The next order's caller gets 504 at once, the order comes that much simulated time later. */
  public void orderCompletesLater(Duration delay) {
    api.lateOrders().completeLater(delay);
  }

  /** The next call of this method and path is stopped before it takes effect. */
  public Stop stopNext(String method, String path) {
    return api.gate().stopNext(method, path);
  }

  /** Bill runs, charges and refunds. */
  public Money money() {
    return new Money(site, api.entities());
  }

  /** The cards of accounts, and how they end. */
  public CardEvents cards() {
    return new CardEvents(site, api.entities(), jobs);
  }

  /** Lets time pass to the morning on which the invoice is found to be a day past due. */
  public void pastDue(String invoiceKey) {
    Instant morning =
        invoice(invoiceKey)
            .orElseThrow()
            .dueDate()
            .plusDays(2)
            .atStartOfDay(options.tenant().zone())
            .toInstant();
    Duration wait = Duration.between(time().instant(), morning);
    time().advance(wait.isNegative() ? Duration.ZERO : wait);
  }

  /** The usage on record, and how its imports go. */
  public Metering usage() {
    return new Metering(api.entities(), imports);
  }

  /** What callouts were sent and answered, and what goes wrong with them on demand. */
  public Callouts callouts() {
    return notifications.callouts();
  }

  /** Sets up every recommended callout for one destination, as an administrator would. */
  public void sendCalloutsTo(Destination destination) {
    notifications.sendTo(destination);
  }

  /** Sends a callout of the history once more. */
  public void resend(HistoryRecord callout) {
    notifications.resend(callout);
  }

  /** What people do to subscriptions and waiting orders in the UI. */
  public People people() {
    return new People(site, api.entities());
  }

  /** Cancels the account, as a colleague in the UI would. */
  public void cancelAccount(String number) {
    people().cancelAccount(number);
  }

  @Override
  public void close() {
    agenda.close();
    notifications.callouts().close();
    server.close();
  }

  private <T> List<T> all(Function<Books, List<T>> list) {
    api.lateOrders().settle();
    return api.entities().all().stream().map(list).flatMap(Collection::stream).toList();
  }

  private <T> Optional<T> any(Function<Books, Optional<T>> find) {
    api.lateOrders().settle();
    return api.entities().all().stream().map(find).flatMap(Optional::stream).findFirst();
  }
}
