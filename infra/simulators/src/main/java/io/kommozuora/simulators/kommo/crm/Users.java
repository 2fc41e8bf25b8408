package io.kommozuora.simulators.kommo.crm;

import java.util.LinkedHashSet;
import java.util.Set;

/** The people of the account, by id; 0 is a robot. */
public final class Users {
  public static final long ROBOT = 0;
  public static final long SALES = 12345601;
  public static final long OTHER_SALES = 12345602;
  public static final long INTEGRATION = 12345699;

  private final Set<Long> ids = new LinkedHashSet<>(Set.of(SALES, OTHER_SALES, INTEGRATION));

  /** Adds a person. */
  public void add(long id) {
    ids.add(id);
  }

  /** Whether the person belongs to the account. */
  public boolean has(long id) {
    return ids.contains(id);
  }
}
