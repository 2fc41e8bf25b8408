package io.kommozuora.simulators.zuora.catalog;

import java.time.LocalDate;
import java.util.List;

/** A product of the catalog with its rate plans. */
public record Product(
    String id,
    String number,
    String sku,
    String name,
    LocalDate from,
    LocalDate until,
    List<RatePlan> plans) {
  public Product {
    Ids.check(id);
    plans = List.copyOf(plans);
  }

  public static Product of(String id, String number, String sku, String name, RatePlan... plans) {
    LocalDate first = LocalDate.parse("2020-01-01");
    LocalDate last = LocalDate.parse("2099-12-31");
    return new Product(id, number, sku, name, first, last, List.of(plans));
  }

  public boolean answersTo(String key) {
    return id.equals(key) || number.equals(key) || sku.equals(key);
  }
}
