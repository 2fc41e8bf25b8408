package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.util.List;

/** An element of the product list. */
public record Product(long id, String name, String sku, String price, Instant createdAt) {
  public static final long CATALOG = 32908;
  public static final long INVOICES_CATALOG = 32910;
  public static final Field SKU = field(771934, "SKU", FieldType.TEXT, "SKU");
  public static final Field PRICE = field(771938, "Price", FieldType.PRICE, "PRICE");

  private static Field field(long id, String name, FieldType type, String code) {
    return new Field(id, name, type, code, 500, false, List.of(), List.of(), null);
  }
}
