package io.kommozuora.simulators.zuora.catalog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All products on sale; they can be added and withdrawn while the simulator runs. */
public final class Catalog {
  private final List<Product> products = new CopyOnWriteArrayList<>();

  /** Adds the product, in place of one with the same id. */
  public Catalog put(Product product) {
    remove(product.id());
    products.add(product);
    return this;
  }

  public void remove(String id) {
    products.removeIf(product -> product.id().equals(id));
  }

  public List<Product> products() {
    return List.copyOf(products);
  }

  public Optional<Product> product(String key) {
    return products.stream().filter(product -> product.answersTo(key)).findFirst();
  }

  /** The plan by id, number or external id. */
  public Optional<RatePlan> plan(String key) {
    return plans().filter(plan -> plan.answersTo(key)).findFirst();
  }

  public Optional<Product> productOf(RatePlan plan) {
    return products.stream()
        .filter(product -> product.plans().stream().anyMatch(each -> each.id().equals(plan.id())))
        .findFirst();
  }

  public Stream<RatePlan> plans() {
    return products.stream().flatMap(product -> product.plans().stream());
  }
}
