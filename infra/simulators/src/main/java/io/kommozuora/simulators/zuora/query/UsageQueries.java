package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.endpoint.UsageJson;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Usage records and their imports, as the two query languages know them. */
public record UsageQueries(Tenant tenant) {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "accountId",
          "accountNumber",
          "subscriptionId",
          "uOM",
          "quantity",
          "startDateTime",
          "endDateTime",
          "description",
          "uniqueKey",
          "rbeStatus",
          "sourceType",
          "importId",
          "createdDate",
          "updatedDate");

  /** For Object Query, which calls the file's name so and a charge by its object. */
  public QueryObject byFilter() {
    List<String> fields = plus("fileName", "ratePlanChargeId");
    return new QueryObject(
        "Usage", fields, fields, (books, equal) -> rows(books, equal).map(UsageQueries::renamed));
  }

  public QueryObject byZoql() {
    List<String> fields = plus("sourceName", "subscriptionNumber", "chargeId");
    return new QueryObject("Usage", fields, List.of(), this::rows);
  }

  public QueryObject imports() {
    return new QueryObject(
        "Import",
        List.of(
            "id",
            "name",
            "importType",
            "md5",
            "status",
            "statusReason",
            "totalCount",
            "importedCount",
            "createdDate",
            "updatedDate"),
        List.of(),
        (books, equal) ->
            books.usageImports().stream()
                .map(new UsageJson(books, tenant.zone())::of)
                .map(QueryObjects::decapitalized));
  }

  /** Looks only at the account's records where one is named, and makes few rows in vain. */
  private Stream<ObjectNode> rows(Books books, Map<String, String> equal) {
    UsageJson json = new UsageJson(books, tenant.zone());
    return account(equal).map(key -> ofAccount(books, key)).orElseGet(books::usage).stream()
        .filter(each -> fits(equal, "importId", each.origin().importId()))
        .filter(each -> fits(equal, "subscriptionNumber", each.metered().subscriptionNumber()))
        .filter(each -> fits(equal, "uOM", each.metered().uom()))
        .map(json::of)
        .map(QueryObjects::decapitalized);
  }

  private static Optional<String> account(Map<String, String> equal) {
    return Optional.ofNullable(equal.get("accountNumber"))
        .or(() -> Optional.ofNullable(equal.get("accountId")));
  }

  private static List<Usage> ofAccount(Books books, String key) {
    return books.accounts().stream()
        .filter(each -> key.equalsIgnoreCase(each.number()) || key.equalsIgnoreCase(each.id()))
        .flatMap(each -> books.usageOf(each.number()).stream())
        .toList();
  }

  private static boolean fits(Map<String, String> equal, String field, String value) {
    String wanted = equal.get(field);
    return wanted == null || wanted.equalsIgnoreCase(value);
  }

  private static ObjectNode renamed(ObjectNode row) {
    rename(row, "sourceName", "fileName");
    rename(row, "chargeId", "ratePlanChargeId");
    return row.without(List.of("subscriptionNumber"));
  }

  private static void rename(ObjectNode row, String from, String to) {
    if (row.has(from)) {
      row.set(to, row.remove(from));
    }
  }

  private static List<String> plus(String... more) {
    return Stream.concat(FIELDS.stream(), Stream.of(more)).toList();
  }
}
