package io.kommozuora.billing;

import java.util.regex.Pattern;

/** A rate plan of Zuora's product catalog, by its id or by its number. */
public record RatePlanId(String value) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern NUMBER = Pattern.compile("PRP-\\d{1,20}");

  public RatePlanId {
    if (!ID.matcher(value).matches() && !NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          ("\"%s\" is no rate plan; write the product rate plan's id (32 of 0-9 and a-f)"
                  + " or its number, e.g. PRP-00000123")
              .formatted(value));
    }
  }

  /** Whether this is the plan's number, which Zuora takes in a field of its own. */
  public boolean isNumber() {
    return NUMBER.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
