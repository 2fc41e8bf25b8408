package io.kommozuora.simulators.zuora.callout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every callout with its last answer, and every request. */
final class History {
  private final Map<String, HistoryRecord> records = new LinkedHashMap<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  synchronized void note(HistoryRecord made) {
    records.put(made.callout().id(), made);
  }

  void note(Sent request) {
    sent.add(request);
  }

  synchronized Optional<HistoryRecord> find(String id) {
    return Optional.ofNullable(records.get(id));
  }

  synchronized List<HistoryRecord> records() {
    return List.copyOf(records.values());
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }
}
