package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.Opened;
import io.kommozuora.billing.Order;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Refund;
import io.kommozuora.billing.RefundKey;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;

/**
 * The part of Zuora's Billing API that this product uses. Safe for use by many threads. Each method
 * throws an {@link ApiException} when Zuora does not do what was asked.
 */
public final class ZuoraClient {
  private final JsonHttp http;
  private final String version;
  private final Access access;
  private final Reads reads;
  private final MoneyReads money;

  /**
   * A client for one API version.
   *
   * @param version the minor version sent with each call; from 2024-05-20 on errors come with their
   *     own HTTP statuses
   */
  public ZuoraClient(JsonHttp http, String version) {
    this(http, version, Access.TO_ALL);
  }

  private ZuoraClient(JsonHttp http, String version, Access access) {
    this.http = http;
    this.version = version;
    this.access = access;
    this.reads = new Reads(http, version, access);
    this.money = new MoneyReads(reads);
  }

  /** How Zuora says no. */
  public static Verdict verdict() {
    return new ZuoraVerdict();
  }

  /** The same client for work that must end by then. */
  public ZuoraClient within(Deadline deadline) {
    return new ZuoraClient(http.within(deadline), version, access);
  }

  /** The same client for one entity or organisation of a tenant that has several. */
  public ZuoraClient with(Access part) {
    return new ZuoraClient(http, version, part);
  }

  /** The login whose token signs the request. */
  public static String login(Request request) {
    return Optional.ofNullable(request.tag(Access.class)).orElse(Access.TO_ALL).login();
  }

  /** The same for the same order, another for any other: a part of its idempotency key. */
  public static String fingerprint(SubscriptionOrder order) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(OrderJson.of(order).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Orders the subscription, and the account with it where the order opens one; all or nothing.
   *
   * @param key repeats with the same key get the first answer again, for 24 hours
   */
  public Opened order(SubscriptionOrder order, String key) {
    JsonNode answer = post("v1/orders", key, OrderJson.of(order)).body();
    return new Opened(order.account(), order.subscription(), status(answer));
  }

  private static String status(JsonNode answer) {
    String order = answer.path("status").asText("");
    String otherwise = order.equals("Completed") ? "Active" : order;
    return answer.path("subscriptions").path(0).path("status").asText(otherwise);
  }

  /**
   * Opens the account alone.
   *
   * @param key repeats with the same key get the first answer again, for 24 hours
   */
  public void open(NewAccount account, String key) {
    post("v1/accounts", key, AccountJson.alone(account));
  }

  /**
   * Opens the subscription on an existing account in a tenant without Orders.
   *
   * @param key repeats with the same key get the first answer again, for 24 hours
   */
  public Opened subscribe(SubscriptionOrder order, String key) {
    post("v1/subscriptions", key, NewSubscriptionJson.of(order));
    return new Opened(order.account(), order.subscription(), "Active");
  }

  /** The account with that number. */
  public Optional<Account> account(AccountNumber number) {
    return account(new AccountKey(number.value()));
  }

  /** The account; empty also when it has a number we could not have chosen. */
  public Optional<Account> account(AccountKey key) {
    return reads.find("v1/accounts/" + key, AccountJson::read).flatMap(account -> account);
  }

  /** The subscription with that number, in its newest version. */
  public Optional<Subscription> subscription(SubscriptionNumber number) {
    return reads.find("v1/subscriptions/" + number, SubscriptionJson::read);
  }

  /** The account's subscriptions in their newest versions, without those of foreign numbers. */
  public List<Subscription> subscriptions(AccountNumber account) {
    return reads.all(
        "v1/subscriptions/accounts/" + account, "subscriptions", SubscriptionJson::ifOurs);
  }

  /** The invoice. */
  public Optional<Invoice> invoice(InvoiceKey key) {
    return money.invoice(key);
  }

  /** The subscriptions the invoice is for, without any whose number we could not have chosen. */
  public Set<SubscriptionNumber> subscriptionsOn(InvoiceKey key) {
    return money.subscriptionsOn(key);
  }

  /** The payment, with all invoices it was applied to. */
  public Optional<Payment> payment(PaymentKey key) {
    return money.payment(key);
  }

  /** The refund. */
  public Optional<Refund> refund(RefundKey key) {
    return money.refund(key);
  }

  /** The payment method. */
  public Optional<PaymentMethod> paymentMethod(PaymentMethodId id) {
    return money.paymentMethod(id);
  }

  /** The order with that number. */
  public Optional<Order> order(OrderNumber number) {
    return reads.find("v1/orders/" + number, PlacedOrderJson::read);
  }

  /** The id of the catalog plan, which is what a subscription names; a number is looked up. */
  public Optional<RatePlanId> id(RatePlanId plan) {
    if (!plan.isNumber()) {
      return Optional.of(plan);
    }
    return reads.find(
        "v1/product-rate-plans/" + plan, json -> new RatePlanId(json.path("id").asText()));
  }

  /** The state of the order with that number, such as Completed or Pending. */
  public Optional<String> orderStatus(OrderNumber number) {
    return reads.find("v1/orders/" + number, json -> json.path("order").path("status").asText(""));
  }

  private Answer post(String path, String key, ObjectNode body) {
    return http.once(
        reads.request(path).header("Idempotency-Key", key).post(JsonHttp.body(body)).build());
  }
}
