package io.kommozuora.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Accepts entries one by one, within the limits of a call, and hands them to the targets. */
final class EventBuses {
  private static final int MOST_ENTRIES = 10;
  private static final int MOST_BYTES = 256 * 1024;

  private final Queue<PutEvent> events = new ConcurrentLinkedQueue<>();
  private final Queue<AwsError> faults = new ConcurrentLinkedQueue<>();
  private final List<Consumer<PutEvent>> targets = new CopyOnWriteArrayList<>();
  private final InstantSource clock;

  EventBuses(InstantSource clock) {
    this.clock = clock;
  }

  void target(Consumer<PutEvent> target) {
    targets.add(target);
  }

  List<PutEvent> events() {
    return List.copyOf(events);
  }

  void clear() {
    events.clear();
  }

  void failNextEntry(AwsError error) {
    faults.add(error);
  }

  JsonNode put(JsonNode input) {
    List<Entry> entries = new ArrayList<>();
    input.path("Entries").forEach(node -> entries.add(new Entry(node)));
    check(entries);
    ObjectNode output = Json.object();
    ArrayNode results = output.putArray("Entries");
    entries.forEach(entry -> results.add(result(entry)));
    return output.put("FailedEntryCount", failed(results));
  }

  private static void check(List<Entry> entries) {
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw AwsError.refused("ValidationException", "A call takes 1 to 10 entries.");
    }
    if (entries.stream().mapToInt(Entry::size).sum() > MOST_BYTES) {
      throw AwsError.refused(
          "ValidationException", "Total size of the entries in the request is over the limit.");
    }
  }

  private ObjectNode result(Entry entry) {
    try {
      AwsError fault = faults.poll();
      if (fault != null) throw fault;
      PutEvent event = entry.accepted(UUID.randomUUID().toString(), clock.instant());
      events.add(event);
      targets.forEach(target -> target.accept(event));
      return Json.object().put("EventId", event.id());
    } catch (AwsError error) {
      return Json.object().put("ErrorCode", error.type()).put("ErrorMessage", error.getMessage());
    }
  }

  private static int failed(ArrayNode results) {
    int failed = 0;
    for (JsonNode result : results) if (result.has("ErrorCode")) failed++;
    return failed;
  }
}
