package io.kommozuora.simulators.kommo.crm;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The account's product list. */
public final class Products {
  private final Ids ids;
  private final InstantSource time;
  private final Map<Long, Product> products = new TreeMap<>();

  Products(Ids ids, InstantSource time) {
    this.ids = ids;
    this.time = time;
  }

  public Optional<Product> find(long id) {
    return Optional.ofNullable(products.get(id));
  }

  /** Makes a product; the id 0 asks for a free one. */
  public Product add(long id, String name, String sku, String price) {
    long given = id == 0 ? ids.element() : id;
    var product = new Product(given, name, sku, price, time.instant());
    products.put(given, product);
    return product;
  }
}
