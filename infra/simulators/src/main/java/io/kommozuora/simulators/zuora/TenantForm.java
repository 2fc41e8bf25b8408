package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.tenant.ConsumptionFeature;
import io.kommozuora.simulators.zuora.tenant.Functions;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.tenant.UserLocale;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Reads the tenant's settings from JSON, by the names of {@link Tenant}'s methods. */
final class TenantForm {
  private final Tenant tenant;
  private final Map<String, Consumer<JsonNode>> settings;

  TenantForm(Tenant tenant) {
    this.tenant = tenant;
    this.settings =
        Map.ofEntries(
            Map.entry("functions", value -> tenant.functions(Functions.valueOf(value.asText()))),
            Map.entry("defaultVersion", value -> tenant.defaultVersion(value.asText())),
            Map.entry("accountPrefix", value -> tenant.accountPrefix(value.asText())),
            Map.entry("zone", value -> tenant.zone(ZoneId.of(value.asText()))),
            Map.entry("entities", value -> tenant.entities(texts(value))),
            Map.entry("currencies", value -> tenant.currencies(texts(value))),
            Map.entry("paymentTerms", value -> tenant.paymentTerms(texts(value))),
            Map.entry("batches", value -> tenant.batches(texts(value))),
            Map.entry("invoiceTemplates", value -> tenant.invoiceTemplates(texts(value))),
            Map.entry(
                "orderNeedsPaymentMethod",
                value -> tenant.orderNeedsPaymentMethod(value.asBoolean())),
            Map.entry(
                "triggerDatesRequired", value -> tenant.triggerDatesRequired(value.asBoolean())),
            Map.entry(
                "ordersLeft", value -> tenant.ordersLeft(OrderStatus.valueOf(value.asText()))),
            Map.entry("stateRequired", value -> tenant.stateRequired(value.asBoolean())),
            Map.entry("autoBillCycleDay", value -> tenant.autoBillCycleDay(value.asBoolean())),
            Map.entry("paymentsDeclined", value -> tenant.paymentsDeclined(value.asBoolean())),
            Map.entry("id", value -> tenant.id(value.asText())),
            Map.entry(
                "externalPaymentsTold", value -> tenant.externalPaymentsTold(value.asBoolean())),
            Map.entry("changesToldTwice", value -> tenant.changesToldTwice(value.asBoolean())),
            Map.entry("mergeValuesEscaped", value -> tenant.mergeValuesEscaped(value.asBoolean())),
            Map.entry("userLocale", value -> tenant.userLocale(UserLocale.parse(value.asText()))),
            Map.entry(
                "consumption",
                value -> tenant.consumption(ConsumptionFeature.valueOf(value.asText()))),
            Map.entry(
                "periodsClosedUntil",
                value -> tenant.periodsClosedUntil(LocalDate.parse(value.asText()))),
            Map.entry("customFields", this::customFields));
  }

  void apply(JsonNode json) {
    json.properties().forEach(setting -> apply(setting.getKey(), setting.getValue()));
  }

  private void apply(String name, JsonNode value) {
    Consumer<JsonNode> setting = settings.get(name);
    if (setting == null) {
      throw new IllegalArgumentException("no setting " + name);
    }
    setting.accept(value);
  }

  private void customFields(JsonNode byObject) {
    byObject
        .properties()
        .forEach(
            object -> {
              for (String name : texts(object.getValue())) {
                tenant.customField(object.getKey(), name);
              }
            });
  }

  private static String[] texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .toArray(String[]::new);
  }
}
