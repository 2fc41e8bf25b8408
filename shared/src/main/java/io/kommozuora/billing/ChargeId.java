package io.kommozuora.billing;

import java.util.regex.Pattern;

/** A charge of a rate plan in Zuora's product catalog, by its id or by its number. */
public record ChargeId(String value) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,10}-\\d{1,20}");

  public ChargeId {
    if (!ID.matcher(value).matches() && !NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          ("\"%s\" is no charge; write the product rate plan charge's id (32 of 0-9 and a-f)"
                  + " or its number, e.g. PRPC-00000123")
              .formatted(value));
    }
  }

  /** Whether this is the charge's number, which Zuora takes in a field of its own. */
  public boolean isNumber() {
    return NUMBER.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
