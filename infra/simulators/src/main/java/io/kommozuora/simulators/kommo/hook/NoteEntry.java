package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.server.Json;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One note in a hook; its times come as local text too, and a key is misspelled as Kommo does. */
record NoteEntry(Note note, ZoneId zone, long account) {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int COMMON = 4;
  private static final int SERVICE_MESSAGE = 25;
  private static final int LEAD = 2;

  void write(Form form, String prefix) {
    String local = note.at().atZone(zone).format(LOCAL);
    long seconds = note.at().getEpochSecond();
    form.add(prefix + "[text]", note.text())
        .add(prefix + "[attachement]", "")
        .add(prefix + "[date_create]", local)
        .add(prefix + "[note_type]", note.type().equals("common") ? COMMON : SERVICE_MESSAGE)
        .add(prefix + "[element_type]", LEAD)
        .add(prefix + "[element_id]", note.lead())
        .add(prefix + "[catalog_id]", 0)
        .add(prefix + "[group_id]", 0)
        .add(prefix + "[timestamp_x]", local)
        .add(prefix + "[account_id]", account)
        .add(prefix + "[metadata]", metadata())
        .add(prefix + "[created_by]", note.createdBy())
        .add(prefix + "[modified_by]", note.createdBy())
        .add(prefix + "[main_user_id]", note.responsible())
        .add(prefix + "[id]", note.id())
        .add(prefix + "[created_at]", seconds)
        .add(prefix + "[updated_at]", seconds);
  }

  private String metadata() {
    var source = Json.object().put("id", note.createdBy()).put("author_name", "").put("type", 1);
    return Json.object().set("event_source", source).toString();
  }
}
