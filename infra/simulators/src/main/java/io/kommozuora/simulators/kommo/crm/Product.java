package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;

/** An element of the product list. */
public record Product(long id, String name, String sku, String price, Instant createdAt) {
  public static final long CATALOG = 32908;
  public static final long INVOICES_CATALOG = 32910;
  public static final long SKU_FIELD = 771934;
  public static final long PRICE_FIELD = 771938;
}
