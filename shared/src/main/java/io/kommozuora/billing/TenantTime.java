package io.kommozuora.billing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as Zuora tells it: on the tenant's clock, unless an offset says otherwise.
 *
 * @param offset told by some of Zuora's answers and missing in others
 */
public record TenantTime(LocalDateTime clock, Optional<ZoneOffset> offset) {
  /**
   * The moment that is meant.
   *
   * @param tenant the tenant's time zone
   */
  public Instant in(ZoneId tenant) {
    return clock.atZone(offset.<ZoneId>map(told -> told).orElse(tenant)).toInstant();
  }
}
