package io.kommozuora.zuora;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as a won deal leads to them. */
final class Orders {
  static final RatePlanId PLAN = new RatePlanId("8ad0000000000000000000000000aaaa");
  static final ChargeId SEATS = new ChargeId("8ad0000000000000000000000000bbbb");
  static final AccountNumber ACCOUNT = new AccountNumber("KOMMO-C30500118");
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  private Orders() {}

  static NewAccount account() {
    return new NewAccount(
        ACCOUNT,
        "Example GmbH",
        Currency.getInstance("EUR"),
        1,
        Optional.of("Net 30"),
        Optional.of("Batch1"),
        Optional.empty(),
        Optional.of("30500118"),
        new BillTo(
            "Erika",
            "Muster",
            Optional.of("erika@example.com"),
            Optional.empty(),
            new Address(
                "DE",
                Optional.empty(),
                Optional.of("Berlin"),
                Optional.of("10115"),
                Optional.of("Invalidenstr. 1"),
                Optional.empty())),
        Map.of("KommoLeadId__c", "31415926"));
  }

  static SubscriptionOrder opening() {
    return order(List.of(), Term.of("12 months"), Term.of("1 year"), true);
  }

  static SubscriptionOrder evergreen() {
    return order(List.of(), Term.of("evergreen"), Term.of("evergreen"), false);
  }

  static SubscriptionOrder with(ChargeModel model, String quantity, String price) {
    return order(
        List.of(new ChargeOverride(SEATS, model, number(quantity), number(price))),
        Term.of("12 months"),
        Term.of("12 months"),
        true);
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static SubscriptionOrder order(
      List<ChargeOverride> overrides, Term initial, Term renewal, boolean autoRenew) {
    return new SubscriptionOrder(
        new OrderNumber("KOMMO-O-31415926-1"),
        new SubscriptionNumber("KOMMO-S-31415926"),
        ACCOUNT,
        Optional.of(account()),
        DAY.plusDays(3),
        DAY,
        DAY.plusDays(1),
        DAY.plusDays(2),
        PLAN,
        overrides,
        initial,
        renewal,
        autoRenew,
        Map.of("KommoDealId__c", "31415926"));
  }
}
