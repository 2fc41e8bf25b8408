package io.kommozuora.simulators.zuora.endpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as the v1 API writes them, such as 2026-03-01 12:00:00, in the tenant's zone. */
record Moments(ZoneId zone) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  String text(Instant moment) {
    return FORMAT.format(moment.atZone(zone));
  }
}
