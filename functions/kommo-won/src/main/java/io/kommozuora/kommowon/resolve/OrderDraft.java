package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.Customer;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.config.EntityRule;
import io.kommozuora.config.Integration;
import io.kommozuora.deal.Deal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the order for a deal of which everything is known, with numbers made from Kommo's ids. */
final class OrderDraft {
  private final Integration integration;
  private final Deal deal;
  private final Customer customer;
  private final String customerName;

  OrderDraft(Integration integration, Deal deal, Customer customer, String customerName) {
    this.integration = integration;
    this.deal = deal;
    this.customer = customer;
    this.customerName = customerName;
  }

  Resolution.Complete complete(Sale sale, BillTo billTo, ContractDates.Days days) {
    AccountNumber account = accountNumber(sale.entity());
    SubscriptionOrder order =
        new SubscriptionOrder(
            new OrderNumber(prefixed("O-" + deal.id() + "-1")),
            new SubscriptionNumber(prefixed("S-" + deal.id())),
            account,
            Optional.of(newAccount(account, sale, billTo)),
            // The contract's day, not today: Zuora refuses an order dated before its contract, and
            // a repeat tomorrow must send the same order.
            days.effective(),
            days.effective(),
            days.activated(),
            days.accepted(),
            sale.ratePlan(),
            sale.overrides(),
            sale.term(),
            sale.plan().renewal(),
            sale.plan().autoRenew(),
            subscriptionValues());
    return new Resolution.Complete(customer.key(), sale.entity(), sale.plan().key(), order);
  }

  // One account per customer and entity; where there is one entity only, it needs no name.
  private AccountNumber accountNumber(EntityRule entity) {
    String suffix = entity.unnamed() ? "" : "-" + entity.name();
    return new AccountNumber(prefixed(customer.key() + suffix));
  }

  private String prefixed(String number) {
    return integration.zuora().prefix() + number;
  }

  private NewAccount newAccount(AccountNumber number, Sale sale, BillTo billTo) {
    EntityRule entity = sale.entity();
    Map<String, String> values = new TreeMap<>(sale.accountValues());
    integration.zuora().accountField().ifPresent(field -> values.put(field, customer.key()));
    return new NewAccount(
        number,
        customerName,
        sale.currency(),
        entity.billCycleDay(),
        entity.paymentTerm(),
        entity.batch(),
        entity.invoiceTemplate(),
        integration.zuora().crmId() ? Optional.of(deal.id().toString()) : Optional.empty(),
        billTo,
        values);
  }

  private Map<String, String> subscriptionValues() {
    return integration
        .zuora()
        .subscriptionField()
        .map(field -> Map.of(field, deal.id().toString()))
        .orElse(Map.of());
  }
}
