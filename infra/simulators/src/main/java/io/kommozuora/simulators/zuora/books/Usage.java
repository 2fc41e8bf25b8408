package io.kommozuora.simulators.zuora.books;

import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A usage record as it is now; a deleted one only waits for its unique key to come back. */
public record Usage(
    long sequence,
    UsageOrigin origin,
    Metered metered,
    RbeStatus status,
    boolean deleted,
    Instant updated) {
  private static final String PREFIX = "8ad08af100000000";
  private static final int LENGTH = 32;
  private static final Pattern ID = Pattern.compile(PREFIX + "0[0-9a-f]{15}");

  public static Usage pending(long sequence, UsageOrigin origin, Metered metered) {
    return new Usage(sequence, origin, metered, RbeStatus.PENDING, false, origin.created());
  }

  /** The sequence behind an id; negative when no usage record can have it. */
  static long sequence(String id) {
    return ID.matcher(id).matches()
        ? HexFormat.fromHexDigitsToLong(id, PREFIX.length(), LENGTH)
        : -1;
  }

  public String id() {
    return PREFIX + HexFormat.of().toHexDigits(sequence);
  }

  public boolean processed() {
    return status == RbeStatus.PROCESSED;
  }

  public Usage process(Instant now) {
    return new Usage(sequence, origin, metered, RbeStatus.PROCESSED, deleted, now);
  }

  public Usage delete(Instant now) {
    return new Usage(sequence, origin, metered, status, true, now);
  }

  /** The record with other data, back from the deleted if it was one. */
  public Usage with(Metered other, Instant now) {
    return new Usage(sequence, origin, other, status, false, now);
  }
}
