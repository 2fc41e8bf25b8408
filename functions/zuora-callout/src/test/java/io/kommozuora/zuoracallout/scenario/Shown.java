package io.kommozuora.zuoracallout.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person sees on a deal.
 *
 * @param notes in their order
 */
record Shown(List<String> notes, List<String> openTasks, Map<String, String> fields) {
  static Shown on(World world, long deal) {
    return new Shown(
        world.kommo.notesOf(deal).stream().map(note -> timeless(note.text())).toList(),
        world.kommo.tasksOf(deal).stream()
            .filter(task -> !task.completed())
            .map(Task::text)
            .map(Shown::timeless)
            .sorted()
            .toList(),
        filled(world.kommo.lead(deal).fields()));
  }

  private static Map<String, String> filled(Map<String, ArrayNode> fields) {
    Map<String, String> filled = new TreeMap<>();
    fields.forEach((code, values) -> filled.put(code, values.path(0).path("value").asText()));
    // A box that nobody ticked looks like one that was cleared.
    filled.remove("SHOWN_AUTO_RENEW", "false");
    // How many days they are depends on the day of the last callout.
    filled.computeIfPresent("SHOWN_DAYS_PAST_DUE", (code, days) -> days.equals("0") ? "0" : "some");
    return filled;
  }

  // Zuora counts failures of a card as they are now.
  private static String timeless(String text) {
    return text.replaceAll("attempt \\d+", "attempt N");
  }

  Shown inAnyOrder() {
    return new Shown(notes.stream().sorted().toList(), openTasks, fields);
  }
}
