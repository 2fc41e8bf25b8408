package io.kommozuora.billing;

import java.util.regex.Pattern;

/** A charge of a rate plan in Zuora's product catalog, by its id: an order takes no number here. */
public record ChargeId(String value) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  public ChargeId {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no charge; write the product rate plan charge's id (32 of 0-9 and a-f)"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
