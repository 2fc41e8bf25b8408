package io.kommozuora.simulators.kommo.hook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order in which held hooks are let go, one after the other. */
public enum ReleaseOrder {
  AS_HELD,
  REVERSED,
  SHUFFLED;

  <T> List<T> of(List<T> held) {
    var ordered = new ArrayList<>(held);
    switch (this) {
      case AS_HELD -> {}
      case REVERSED -> Collections.reverse(ordered);
      case SHUFFLED -> Collections.shuffle(ordered);
    }
    return ordered;
  }
}
