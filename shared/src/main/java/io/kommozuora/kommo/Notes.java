package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.JsonHttp;

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
    notes
        .addObject()
        .put("note_type", TYPE)
        .put("request_id", reference)
        // Our notes must not set off the account's own automations.
        .put("is_need_to_trigger_digital_pipeline", false)
        .putObject("params")
        .put("service", "Zuora")
        .put("text", Reference.append(text, reference));
    http.once(http.request(path).post(JsonHttp.body(notes)).build());
  }

  /** Whether a note with that reference is on the deal. */
  public boolean has(String reference) {
    return Pages.of(
            http, path + "?filter[note_type][]=" + TYPE + "&order[id]=desc&limit=250", "notes")
        .anyMatch(note -> Reference.in(text(note), reference));
  }

  private static String text(JsonNode note) {
    return note.path("params").path("text").asText("");
  }
}
