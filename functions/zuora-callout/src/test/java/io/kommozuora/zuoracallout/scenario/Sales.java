package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Lease;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.OrderNumber;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals that are won and billed already: in Kommo, in Zuora and in the ledger. */
final class Sales {
  static final String STARTER = "2c92c0f96d7ee1f5016d879c15cd0987";
  static final long PIPELINE = 8800111;
  static final long OWNER = 9900112;
  private static final long WON = 142;
  private static final ZoneId TENANT = ZoneId.of("America/New_York");

  private final KommoSimulator kommo;
  private final ZuoraClient zuora;
  private final DealLedger ledger;
  private final InstantSource clock;

  Sales(KommoSimulator kommo, ZuoraClient zuora, DealLedger ledger, InstantSource clock) {
    this.kommo = kommo;
    this.zuora = zuora;
    this.ledger = ledger;
    this.clock = clock;
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

  /** A deal billed on an account of its own. */
  long sold() {
    long deal = won();
    order(deal, account(deal), true);
    activate(deal, account(deal));
    return deal;
  }

  /** Another deal billed on the account of an earlier one. */
  long soldTo(long earlier) {
    long deal = won();
    order(deal, account(earlier), false);
    activate(deal, account(earlier));
    return deal;
  }

  /** A deal whose customer is in Zuora, and of which the ledger knows nothing. */
  long unknown() {
    long deal = won();
    order(deal, account(deal), true);
    return deal;
  }

  /** A deal in Kommo, and nowhere else. */
  long won() {
    return kommo.addLead(LeadDraft.named("Annual licence").price(49).stage(PIPELINE, WON));
  }

  static AccountNumber account(long deal) {
    return new AccountNumber("KOMMO-C" + deal);
  }

  static SubscriptionNumber subscription(long deal) {
    return new SubscriptionNumber("KOMMO-S-" + deal);
  }

  /** Writes into the ledger that the deal is billed on that account. */
  void activate(long deal, AccountNumber account) {
    DealId id = new DealId(deal);
    Lease lease = ledger.take(id, clock.instant().plus(Duration.ofMinutes(1))).orElseThrow();
    Provision sold =
        new Provision(
            "C" + deal,
            "default",
            account,
            subscription(deal),
            new OrderNumber("KOMMO-O-" + deal + "-1"),
            new PlanKey("starter"),
            "Active",
            clock.instant(),
            0);
    ledger.close(
        lease,
        Entry.of(id)
            .hookedAt(clock.instant().plusMillis(deal))
            .provisioning(sold)
            .active(sold)
            .told(Telling.ALL));
  }

  private void order(long deal, AccountNumber account, boolean opens) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), TENANT);
    Term year = new Term.Termed(12, io.kommozuora.billing.PeriodType.MONTH);
    SubscriptionOrder order =
        new SubscriptionOrder(
            new OrderNumber("KOMMO-O-" + deal + "-1"),
            subscription(deal),
            account,
            opens ? Optional.of(newAccount(deal, account)) : Optional.empty(),
            today,
            today,
            today,
            today,
            new RatePlanId(STARTER),
            List.of(),
            year,
            year,
            true,
            Map.of("KommoDealId__c", Long.toString(deal)));
    zuora.order(order, "order-" + deal);
  }

  private static NewAccount newAccount(long deal, AccountNumber account) {
    return new NewAccount(
        account,
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
