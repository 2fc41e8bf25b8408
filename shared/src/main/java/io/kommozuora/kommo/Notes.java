package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.JsonHttp;
import java.util.OptionalLong;

/** The service notes on one deal. */
public final class Notes {
  private static final String TYPE = "extended_service_message";

  private final JsonHttp http;
  private final String path;

  Notes(JsonHttp http, DealId deal) {
    this.http = http;
    this.path = "api/v4/leads/" + deal + "/notes";
  }

  /**
   * Adds a note, once per call: Kommo does not notice repeats.
   *
   * @param reference a mark that {@link #has} finds again
   */
  public void add(String text, String reference) {
    ArrayNode notes = JsonHttp.JSON.createArrayNode();
    put(notes.addObject(), text, reference).put("request_id", reference);
    http.once(http.request(path).post(JsonHttp.body(notes)).build());
  }

  /** Whether a note with that reference is on the deal. */
  public boolean has(String reference) {
    return find(reference).isPresent();
  }

  /** The id of the note with that reference. */
  OptionalLong find(String reference) {
    return Pages.of(
            http, path + "?filter[note_type][]=" + TYPE + "&order[id]=desc&limit=250", "notes")
        .filter(note -> Reference.in(text(note), reference))
        .mapToLong(note -> note.path("id").asLong())
        .findFirst();
  }

  /** What all our notes have in common. */
  static ObjectNode put(ObjectNode note, String text, String reference) {
    note.put("note_type", TYPE)
        // Our notes must not set off the account's own automations.
        .put("is_need_to_trigger_digital_pipeline", false)
        .putObject("params")
        .put("service", "Zuora")
        .put("text", Reference.append(text, reference));
    return note;
  }

  private static String text(JsonNode note) {
    return note.path("params").path("text").asText("");
  }
}
