package io.kommozuora.simulators.zuora.wire;

import java.util.List;

/** Zuora says no, with at least one reason; nothing of the request took effect. */
public final class Refusal extends RuntimeException {
  /** The resource digits Zuora uses when it cannot name the object. */
  public static final int UNKNOWN_OBJECT = 500000;

  private final Category category;
  private final transient List<Reason> reasons;

  public Refusal(Category category, List<Reason> reasons) {
    super(reasons.getFirst().message());
    this.category = category;
    this.reasons = List.copyOf(reasons);
  }

  public static Refusal of(Category category, int resource, String message) {
    return new Refusal(category, List.of(new Reason(category.code(resource), message)));
  }

  public static Refusal notFound(String what, String key) {
    return of(
        Category.NOT_FOUND, UNKNOWN_OBJECT, "Cannot find %s by key '%s'.".formatted(what, key));
  }

  public Category category() {
    return category;
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
