package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.event.Scene;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The system merge fields, as far as they are played. */
final class SystemFields {
  /** The objects whose custom events have a data source. */
  static final Set<String> WITH_DATA_SOURCE = Set.of("Account", "Amendment", "Invoice", "Refund");

  /** Plain fields: the name in a template, and where its value is. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("Account.ID", "Account.Id"),
          Map.entry("Account.Name", "Account.Name"),
          Map.entry("Account.Number", "Account.AccountNumber"),
          Map.entry("Account.Currency", "Account.Currency"),
          Map.entry("Amendment.ID", "Amendment.Id"),
          Map.entry("Amendment.code", "Amendment.Code"),
          Map.entry("Amendment.type", "Amendment.Type"),
          Map.entry("Amendment.ContractEffectiveDate", "Amendment.ContractEffectiveDate"),
          Map.entry("Invoice.ID", "Invoice.Id"),
          Map.entry("Invoice.Number", "Invoice.InvoiceNumber"),
          Map.entry("Invoice.Date", "Invoice.InvoiceDate"),
          Map.entry("Invoice.DueDate", "Invoice.DueDate"),
          Map.entry("Payment.ID", "Payment.Id"),
          Map.entry("Payment.Date", "Payment.EffectiveDate"),
          Map.entry("PaymentMethod.ID", "PaymentMethod.Id"),
          Map.entry("PaymentMethod.PaymentMethodType", "PaymentMethod.Type"),
          Map.entry("PaymentMethod.CreditCardType", "PaymentMethod.CreditCardType"),
          Map.entry("PaymentMethod.CreditCardMaskNumber", "PaymentMethod.CreditCardMaskNumber"),
          Map.entry("PaymentMethod.CardHolderName", "PaymentMethod.CreditCardHolderName"),
          Map.entry("Refund.ID", "Refund.Id"),
          Map.entry("Refund.Date", "Refund.RefundDate"),
          Map.entry("Refund.ReasonCode", "Refund.ReasonCode"),
          Map.entry("Refund.Type", "Refund.Type"),
          Map.entry("Subscription.ID", "Subscription.Id"),
          Map.entry("Subscription.OriginalID", "Subscription.OriginalId"),
          Map.entry("Subscription.SubscriptionName", "Subscription.Name"),
          Map.entry("Subscription.RenewalTerm", "Subscription.RenewalTerm"),
          Map.entry("Subscription.TermStartDate", "Subscription.TermStartDate"),
          Map.entry("Subscription.TermEndDate", "Subscription.TermEndDate"),
          Map.entry("Subscription.ContractEffective", "Subscription.ContractEffectiveDate"));

  /** Amounts of money, written with the sign of the account's currency. */
  private static final Map<String, String> MONEY =
      Map.of(
          "Account.Balance", "Account.Balance",
          "Invoice.Balance", "Invoice.Balance",
          "Invoice.TotalAmount", "Invoice.Amount",
          "Payment.Amount", "Payment.Amount",
          "Payment.RefundAmount", "Payment.RefundAmount",
          "Refund.Amount", "Refund.Amount");

  private static final Set<String> OTHERS =
      Set.of(
          "Payment.ErrorMessage",
          "PaymentMethod.ExpirationDate",
          "PaymentMethod.CreditCardExpirationDate",
          "Subscription.AutoRenew",
          "Event.AutoRenewal",
          "Event.Category",
          "Event.Date",
          "Event.HowManyDaysBefore",
          "Event.Timestamp",
          "Functions.Today",
          "Tenant.ID",
          "Tenant.Name",
          "Today.Date");

  static final Set<String> NAMES = names();

  private SystemFields() {}

  static Map<String, String> of(Occurrence occurrence, Tenant tenant, Locally locally) {
    Map<String, String> values = new HashMap<>();
    Scene scene = occurrence.scene();
    PLAIN.forEach((name, path) -> put(values, name, locally.shown(text(scene.field(path)))));
    String currency = scene.field("Account.Currency").asText("USD");
    MONEY.forEach((name, path) -> put(values, name, locally.money(scene.field(path), currency)));
    card(values, scene);
    put(values, "Payment.ErrorMessage", error(scene));
    put(values, "Subscription.AutoRenew", yesOrNo(scene.field("Subscription.AutoRenew")));
    Optional<StandardEvent> event = StandardEvent.of(occurrence.type());
    event.ifPresent(standard -> values.keySet().removeIf(name -> !standard.tells(name)));
    event(values, occurrence, tenant, locally);
    return values;
  }

  private static void event(
      Map<String, String> values, Occurrence occurrence, Tenant tenant, Locally locally) {
    String today = locally.day(locally.dayOf(occurrence.at()));
    values.put("Event.Category", occurrence.type().name());
    values.put("Event.Date", today);
    values.put("Event.Timestamp", locally.moment(occurrence.at()));
    occurrence.details().entrySet().stream()
        .filter(detail -> NAMES.contains("Event." + detail.getKey()))
        .forEach(detail -> values.put("Event." + detail.getKey(), detail.getValue()));
    values.put("Functions.Today", today);
    values.put("Today.Date", today);
    values.put("Tenant.ID", tenant.id());
    values.put("Tenant.Name", "Simulated tenant");
  }

  private static void card(Map<String, String> values, Scene scene) {
    if (scene.has("PaymentMethod")) {
      String expires =
          "%02d/%d"
              .formatted(
                  scene.field("PaymentMethod.CreditCardExpirationMonth").asInt(),
                  scene.field("PaymentMethod.CreditCardExpirationYear").asInt());
      values.put("PaymentMethod.ExpirationDate", expires);
      values.put("PaymentMethod.CreditCardExpirationDate", expires);
    }
  }

  private static String error(Scene scene) {
    boolean failed = scene.field("Payment.Status").asText("").equals("Error");
    return failed ? text(scene.field("Payment.GatewayResponse")) : "";
  }

  private static String yesOrNo(JsonNode flag) {
    if (flag.isMissingNode()) {
      return "";
    }
    return flag.asBoolean() ? "Yes" : "No";
  }

  private static String text(JsonNode value) {
    return value.asText("");
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  private static Set<String> names() {
    Map<String, String> all = new HashMap<>(PLAIN);
    all.putAll(MONEY);
    OTHERS.forEach(name -> all.put(name, ""));
    return Set.copyOf(all.keySet());
  }
}
