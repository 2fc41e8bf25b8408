package io.kommozuora.config;

/** What every number begins with that we choose for an account, an order or a subscription. */
public record NumberPrefix(String value) {
  private static final String PATTERN = "[A-Za-z0-9_-]{1,20}";
  private static final NumberPrefix USUAL = new NumberPrefix("KOMMO-");

  public NumberPrefix {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException(
          "\"%s\" is no prefix; write up to 20 letters, digits, - or _".formatted(value));
    }
  }

  static NumberPrefix read(Section section) {
    var prefix = section.optional("prefix", NumberPrefix::new, USUAL);
    var tenants =
        section.optional("tenantAccountPrefix", Scalar.matching(PATTERN, "no prefix", "A"), "A");
    if (prefix.get().clashesWith(tenants.get())) {
      section.mistake(
          "prefix",
          ("\"%s\" begins like the tenant's own account numbers (%s), which Zuora refuses;"
                  + " write another, or the tenant's true prefix as tenantAccountPrefix")
              .formatted(prefix.get(), tenants.get()));
    }
    return prefix.get();
  }

  private boolean clashesWith(String tenants) {
    return value.regionMatches(true, 0, tenants, 0, tenants.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
