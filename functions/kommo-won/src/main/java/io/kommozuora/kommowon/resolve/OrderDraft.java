package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.AccountNumber;
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
  private final Buyer buyer;

  OrderDraft(Integration integration, Deal deal, Buyer buyer) {
    this.integration = integration;
    this.deal = deal;
    this.buyer = buyer;
  }

  Resolution.Complete complete(Sale sale, SaleTerms terms, ContractDates.Days days) {
    AccountNumber account = accountNumber(sale.entity());
    SubscriptionOrder order =
        new SubscriptionOrder(
            new OrderNumber(prefixed("O-" + deal.id() + "-1")),
            new SubscriptionNumber(prefixed("S-" + deal.id())),
            account,
            Optional.of(newAccount(account, sale)),
            // The contract's day, not today: Zuora refuses an order dated before its contract, and
            // a repeat tomorrow must send the same order.
            days.effective(),
            days.effective(),
            days.activated(),
            days.accepted(),
            sale.ratePlan(),
            sale.overrides(),
            terms.initial(),
            terms.renewal(),
            terms.autoRenew(),
            subscriptionValues());
    return new Resolution.Complete(buyer.customer().key(), sale.entity(), sale.plan(), order);
  }

  // One account per customer and entity. Only the name tells entities apart: their order changes
  // whenever a rule is put before the others, and an account must not move to another entity.
  private AccountNumber accountNumber(EntityRule entity) {
    String suffix = entity.isUnnamed() ? "" : "-" + entity.name();
    return new AccountNumber(prefixed(buyer.customer().key() + suffix));
  }

  private String prefixed(String number) {
    return integration.zuora().prefix() + number;
  }

  private NewAccount newAccount(AccountNumber number, Sale sale) {
    EntityRule entity = sale.entity();
    Map<String, String> values = new TreeMap<>(sale.accountValues());
    integration
        .zuora()
        .accountField()
        .ifPresent(field -> values.put(field, buyer.customer().key()));
    return new NewAccount(
        number,
        buyer.name(),
        sale.currency(),
        entity.billCycleDay(),
        entity.paymentTerm(),
        entity.batch(),
        entity.invoiceTemplate(),
        integration.zuora().crmId() ? Optional.of(deal.id().toString()) : Optional.empty(),
        buyer.billTo(),
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
