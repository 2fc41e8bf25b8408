package io.kommozuora.kommowon.hook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A hook that names at least one deal; hints keep the body's order, and {@code broken} counts the
 * lead entries and keys beside them that could not be read.
 */
public record Hook(OptionalLong account, Optional<String> subdomain, List<Hint> hints, int broken)
    implements Reading {
  public Hook {
    hints = List.copyOf(hints);
    if (hints.isEmpty()) {
      throw new IllegalArgumentException("a hook names a deal");
    }
    if (broken < 0) {
      throw new IllegalArgumentException("broken is a count, not " + broken);
    }
  }
}
