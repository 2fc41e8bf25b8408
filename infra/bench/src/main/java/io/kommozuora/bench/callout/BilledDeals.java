package io.kommozuora.bench.callout;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Lease;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import io.kommozuora.ledger.Telling;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.zuora.ZuoraClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals that were won half a year ago: in Kommo, in Zuora and in the ledger. */
final class BilledDeals {
  private static final RatePlanId STARTER = new RatePlanId("2c92c0f96d7ee1f5016d879c15cd0987");
  private static final Term YEAR = new Term.Termed(12, PeriodType.MONTH);
  private static final long PIPELINE = 8800111;
  private static final long WON = 142;
  private static final ZoneId TENANT = ZoneId.of("America/New_York");
  private static final int MONTHS = 6;

  private final KommoSimulator kommo;
  private final ZuoraClient zuora;
  private final DealLedger ledger;
  private final Instant now;

  BilledDeals(KommoSimulator kommo, ZuoraClient zuora, DealLedger ledger, Instant now) {
    this.kommo = kommo;
    this.zuora = zuora;
    this.ledger = ledger;
    this.now = now;
    kommo.leadField(FieldDraft.text("Zuora status", "ZUORA_STATUS"));
    kommo.leadField(FieldDraft.text("Plan in Zuora", "SHOWN_PLAN"));
    kommo.leadField(FieldDraft.date("End of term", "SHOWN_TERM_END"));
    kommo.leadField(FieldDraft.of(FieldType.CHECKBOX, "Renews by itself", "SHOWN_AUTO_RENEW"));
    kommo.leadField(FieldDraft.numeric("Balance", "SHOWN_BALANCE"));
    kommo.leadField(FieldDraft.numeric("Days past due", "SHOWN_DAYS_PAST_DUE"));
    kommo.leadField(FieldDraft.text("Last payment", "SHOWN_LAST_PAYMENT"));
    kommo.leadField(FieldDraft.numeric("MRR", "SHOWN_MRR"));
    kommo.leadField(FieldDraft.date("Next invoice", "SHOWN_NEXT_INVOICE"));
  }

  /** Another deal, billed on an account of its own. */
  long sold() {
    long deal = kommo.addLead(LeadDraft.named("Annual licence").price(49).stage(PIPELINE, WON));
    zuora.order(order(deal), "order-" + deal);
    write(deal);
    return deal;
  }

  static AccountNumber account(long deal) {
    return new AccountNumber("KOMMO-C" + deal);
  }

  private static SubscriptionNumber subscription(long deal) {
    return new SubscriptionNumber("KOMMO-S-" + deal);
  }

  private static OrderNumber orderNumber(long deal) {
    return new OrderNumber("KOMMO-O-" + deal + "-1");
  }

  private void write(long deal) {
    DealId id = new DealId(deal);
    Lease lease = ledger.take(id, now.plus(Duration.ofHours(1))).orElseThrow();
    Provision sold =
        new Provision(
            "C" + deal,
            "default",
            account(deal),
            subscription(deal),
            orderNumber(deal),
            new PlanKey("starter"),
            "Active",
            now,
            0);
    Entry entry = Entry.of(id).hookedAt(now).provisioning(sold).active(sold).told(Telling.ALL);
    ledger.close(lease, entry);
  }

  private SubscriptionOrder order(long deal) {
    LocalDate begin = LocalDate.ofInstant(now, TENANT).minusMonths(MONTHS);
    return new SubscriptionOrder(
        orderNumber(deal),
        subscription(deal),
        account(deal),
        Optional.of(customer(deal)),
        begin,
        begin,
        begin,
        begin,
        STARTER,
        List.of(),
        YEAR,
        YEAR,
        true,
        Map.of("KommoDealId__c", Long.toString(deal)));
  }

  private static NewAccount customer(long deal) {
    return new NewAccount(
        account(deal),
        "Acme Labs Inc.",
        Currency.getInstance("USD"),
        1,
        Optional.of("Net 30"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Long.toString(deal)),
        new BillTo("Erika", "Muster", Optional.empty(), Optional.empty(), Address.in("DE")),
        Map.of("KommoCustomerId__c", "C" + deal));
  }
}
