package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.InvoiceItem;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Page;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

/** Invoices, payments, refunds and payment methods, read only. */
public final class MoneyEndpoints implements Endpoints {
  private final Tenant tenant;

  public MoneyEndpoints(Tenant tenant) {
    this.tenant = tenant;
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .get("/v1/invoices/{key}", this::invoice)
        .get("/v1/invoices/{key}/items", this::items)
        .get("/v1/payments/{key}", this::payment)
        .get("/v1/payments/{key}/parts", this::parts)
        .get("/v1/refunds/{key}", this::refund)
        .get("/v1/payment-methods/{key}", this::paymentMethod);
  }

  private Reply invoice(Request request) {
    Invoice invoice = foundInvoice(request);
    Account account = account(request.books(), invoice.accountNumber());
    return success(InvoiceJson.of(invoice, account, moments()));
  }

  private Reply items(Request request) {
    Invoice invoice = foundInvoice(request);
    Page<InvoiceItem> page = Page.of(request, invoice.items(), 20, 40);
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray("invoiceItems");
    page.items().forEach(item -> items.add(InvoiceJson.item(item, moments(), invoice)));
    return success(page.on(json));
  }

  private Reply payment(Request request) {
    Payment payment = foundPayment(request);
    Account account = account(request.books(), payment.accountNumber());
    return success(PaymentJson.of(payment, account, moments()));
  }

  private Reply parts(Request request) {
    Payment payment = foundPayment(request);
    Page<Payment.Part> page = Page.of(request, payment.parts(), 20, 40);
    ObjectNode json = Json.object();
    ArrayNode parts = json.putArray("parts");
    page.items().forEach(part -> parts.add(PaymentJson.part(part, payment, moments())));
    return success(page.on(json));
  }

  private Reply refund(Request request) {
    String key = request.part("key");
    Refund refund = request.books().refund(key).orElseThrow(() -> Refusal.notFound("refund", key));
    Account account = account(request.books(), refund.accountNumber());
    return success(PaymentJson.refund(refund, account, moments()));
  }

  private Reply paymentMethod(Request request) {
    String key = request.part("key");
    PaymentMethod method =
        request
            .books()
            .paymentMethod(key)
            .orElseThrow(() -> Refusal.notFound("payment method", key));
    Account account = account(request.books(), method.accountNumber());
    return success(PaymentMethodJson.of(method, account, moments()));
  }

  private static Invoice foundInvoice(Request request) {
    String key = request.part("key");
    return request.books().invoice(key).orElseThrow(() -> Refusal.notFound("invoice", key));
  }

  private static Payment foundPayment(Request request) {
    String key = request.part("key");
    return request.books().payment(key).orElseThrow(() -> Refusal.notFound("payment", key));
  }

  private static Account account(Books books, String number) {
    return books.account(number).orElseThrow();
  }

  private Moments moments() {
    return new Moments(tenant.zone());
  }

  private static Reply success(ObjectNode json) {
    return Replies.ok(json.put("success", true));
  }
}
