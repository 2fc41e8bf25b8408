package io.kommozuora.simulators.zuora.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The usage records of one entity by id, account and unique key; a million fit in little room. */
final class UsageRecords {
  private final List<Usage> records = new ArrayList<>();
  private final Map<String, Positions> byAccount = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  /** The record, unless it is deleted. */
  Optional<Usage> find(String id) {
    int place = place(Usage.sequence(id));
    return place < 0
        ? Optional.empty()
        : Optional.of(records.get(place)).filter(Predicate.not(Usage::deleted));
  }

  /** The record that an import brought under the key, even if it is deleted. */
  Optional<Usage> withKey(String key) {
    return Optional.ofNullable(byKey.get(key)).map(records::get);
  }

  List<Usage> of(String accountNumber) {
    Positions places = byAccount.get(accountNumber);
    return places == null
        ? List.of()
        : places.stream().mapToObj(records::get).filter(Predicate.not(Usage::deleted)).toList();
  }

  List<Usage> all() {
    return records.stream().filter(Predicate.not(Usage::deleted)).toList();
  }

  /** Puts the record in the place of its former state, or behind all others. */
  void put(Usage usage) {
    int place = place(usage.sequence());
    if (place >= 0) {
      records.set(place, usage);
    } else {
      append(usage);
    }
  }

  private void append(Usage usage) {
    int place = records.size();
    records.add(usage);
    Metered metered = usage.metered();
    byAccount.computeIfAbsent(metered.accountNumber(), any -> new Positions()).add(place);
    if (usage.origin().imported() && !metered.uniqueKey().isEmpty()) {
      byKey.put(metered.uniqueKey(), place);
    }
  }

  /** Sequences only grow, so that the list is in their order. */
  private int place(long sequence) {
    int low = 0;
    int high = records.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = records.get(middle).sequence();
      if (found == sequence) {
        return middle;
      }
      low = found < sequence ? middle + 1 : low;
      high = found < sequence ? high : middle - 1;
    }
    return -1;
  }
}
