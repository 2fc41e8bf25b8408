package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.CurrentTerm;
import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.RatePlan;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A subscription as it is read. */
final class SubscriptionJson {
  private SubscriptionJson() {}

  /** The answer of {@code GET /v1/subscriptions/{key}}. */
  static Subscription read(JsonNode json) {
    return read(
        new SubscriptionNumber(Told.needed(json, "subscriptionNumber")),
        new AccountNumber(Told.needed(json, "accountNumber")),
        json);
  }

  /** An item of {@code GET /v1/subscriptions/accounts/{key}}, unless its number is not ours. */
  static Optional<Subscription> ifOurs(JsonNode json) {
    AccountNumber account = new AccountNumber(Told.needed(json, "accountNumber"));
    return SubscriptionNumber.ifOurs(Told.needed(json, "subscriptionNumber"))
        .map(number -> read(number, account, json));
  }

  private static Subscription read(
      SubscriptionNumber number, AccountNumber account, JsonNode json) {
    String status = json.path("status").asText("");
    Optional<Currency> currency = Told.currency(json, "currency");
    return new Subscription(
        number,
        account,
        json.path("version").asInt(1),
        status,
        term(json),
        cancelled(json, status),
        Told.money(json, "contractedMrr", currency),
        plans(json.path("ratePlans"), currency),
        Told.customFields(json));
  }

  private static CurrentTerm term(JsonNode json) {
    return new CurrentTerm(
        Told.date(json, "termStartDate"),
        Told.date(json, "termEndDate"),
        json.path("autoRenew").asBoolean(),
        renewal(json));
  }

  private static Optional<Term> renewal(JsonNode json) {
    if (json.path("renewalSetting").asText("").equals("RENEW_TO_EVERGREEN")) {
      return Optional.of(new Term.Evergreen());
    }
    int period = json.path("renewalTerm").asInt();
    String unit = json.path("renewalTermPeriodType").asText("");
    return period > 0
        ? unit(unit).map(periodType -> new Term.Termed(period, periodType))
        : Optional.empty();
  }

  private static Optional<PeriodType> unit(String name) {
    return Stream.of(PeriodType.values()).filter(unit -> unit.zuora().equals(name)).findFirst();
  }

  // The end date alone is also that of a term nobody cancelled.
  private static Optional<LocalDate> cancelled(JsonNode json, String status) {
    return status.equals("Cancelled")
        ? Told.date(json, "subscriptionEndDate")
        : Told.date(json, "scheduledCancelDate");
  }

  private static List<RatePlan> plans(JsonNode ratePlans, Optional<Currency> currency) {
    List<RatePlan> plans = new ArrayList<>();
    for (JsonNode plan : ratePlans) {
      if (!plan.path("lastChangeType").asText("").equals("Remove")) {
        plans.add(plan(plan, currency));
      }
    }
    return plans;
  }

  private static RatePlan plan(JsonNode plan, Optional<Currency> currency) {
    List<RatePlan.Charge> charges = new ArrayList<>();
    plan.path("ratePlanCharges").forEach(charge -> charges.add(charge(charge, currency)));
    return new RatePlan(
        plan.path("id").asText(""),
        new RatePlanId(Told.needed(plan, "productRatePlanId")),
        plan.path("ratePlanName").asText(""),
        charges);
  }

  private static RatePlan.Charge charge(JsonNode charge, Optional<Currency> currency) {
    return new RatePlan.Charge(
        charge.path("number").asText(""),
        new ChargeId(Told.needed(charge, "productRatePlanChargeId")),
        Told.number(charge, "quantity"),
        Told.money(charge, "price", Told.currency(charge, "currency").or(() -> currency)),
        Told.date(charge, "chargedThroughDate"));
  }
}
