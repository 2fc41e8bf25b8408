package io.kommozuora.simulators.zuora.catalog;

import java.util.regex.Pattern;

/** Zuora's object ids: 32 hexadecimal digits. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private Ids() {}

  public static void check(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not an id of 32 hexadecimal digits: " + id);
    }
  }
}
