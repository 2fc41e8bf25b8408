package io.kommozuora.kommowon.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers every reason to hold a deal, so that a person can fix all of them at once. */
final class Reasons {
  private final List<Finding> found = new ArrayList<>();

  /** Notes a reason; the value it is about is not there. */
  <T> Optional<T> add(HoldReason reason, Object... details) {
    found.add(Finding.of(reason, details));
    return Optional.empty();
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
