package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageImport;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** Usage records and imports by the field names of objects; moments carry the tenant's offset. */
public record UsageJson(Books books, ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  public ObjectNode of(Usage usage) {
    Metered metered = usage.metered();
    ObjectNode json = Json.object().put("Id", usage.id());
    json.put("AccountId", books.account(metered.accountNumber()).orElseThrow().id());
    json.put("AccountNumber", metered.accountNumber());
    subscription(json, metered);
    json.put("UOM", metered.uom()).put("Quantity", metered.quantity());
    json.put("StartDateTime", moment(metered.start()));
    metered.end().ifPresent(end -> json.put("EndDateTime", moment(end)));
    put(json, "Description", metered.description());
    put(json, "UniqueKey", metered.uniqueKey());
    json.put("RbeStatus", usage.status().wire());
    json.put("SourceType", usage.origin().sourceType());
    put(json, "SourceName", usage.origin().fileName());
    put(json, "ImportId", usage.origin().importId());
    json.put("CreatedDate", moment(usage.origin().created()));
    return json.put("UpdatedDate", moment(usage.updated()));
  }

  public ObjectNode of(UsageImport usageImport) {
    ObjectNode json = Json.object().put("Id", usageImport.id());
    json.put("Name", usageImport.fileName()).put("ImportType", "Usage");
    json.put("Md5", usageImport.md5()).put("Status", usageImport.status().wire());
    put(json, "StatusReason", usageImport.reason());
    json.put("TotalCount", usageImport.total()).put("ImportedCount", usageImport.imported());
    json.put("CreatedDate", moment(usageImport.created()));
    return json.put("UpdatedDate", moment(usageImport.updated()));
  }

  private void subscription(ObjectNode json, Metered metered) {
    Optional<Subscription> named = books.subscription(metered.subscriptionNumber());
    named.ifPresent(found -> json.put("SubscriptionId", found.originalId()));
    put(json, "SubscriptionNumber", metered.subscriptionNumber());
    if (!metered.chargeNumber().isEmpty()) {
      named
          .map(Stream::of)
          .orElseGet(() -> books.subscriptionsOf(metered.accountNumber()).stream())
          .flatMap(each -> charge(each, metered.chargeNumber()))
          .findFirst()
          .ifPresent(charge -> json.put("ChargeId", charge.id()));
    }
  }

  private static Stream<SubscribedCharge> charge(Subscription subscription, String number) {
    return subscription.activePlans().stream()
        .flatMap(plan -> plan.charges().stream())
        .filter(charge -> charge.number().equals(number));
  }

  private String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  private String moment(LocalDateTime moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  private static void put(ObjectNode json, String field, String text) {
    if (!text.isEmpty()) {
      json.put(field, text);
    }
  }
}
