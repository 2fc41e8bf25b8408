package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.JsonHttp;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Adds notes, once per call: Kommo does not notice repeats. */
final class NoteWriting implements Writing<NewNote> {
  private final JsonHttp http;

  NoteWriting(JsonHttp http) {
    this.http = http;
  }

  @Override
  public Answer send(List<NewNote> notes) {
    ArrayNode json = JsonHttp.JSON.createArrayNode();
    for (NewNote note : notes) {
      String position = Integer.toString(json.size());
      Notes.put(json.addObject(), note.text(), note.reference())
          .put("entity_id", note.deal().value())
          .put("request_id", position);
    }
    return http.once(http.request("api/v4/leads/notes").post(JsonHttp.body(json)).build());
  }

  @Override
  public Map<Integer, Long> written(JsonNode body, List<NewNote> notes) {
    return Positions.ids(body.path("_embedded").path("notes"), Positions::told);
  }

  @Override
  public OptionalLong find(NewNote note) {
    return new Notes(http, note.deal()).find(note.reference());
  }
}
