package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.NoteDraft;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.kommo.crm.Violation;
import io.kommozuora.simulators.server.Json;
import java.util.HashSet;
import java.util.Set;

/** Reads a new note. */
final class NoteForm {
  private static final Set<String> KEYS =
      Set.of(
          "note_type",
          "params",
          "created_by",
          "responsible_user_id",
          "request_id",
          "is_need_to_trigger_digital_pipeline");
  private static final Set<String> SERVICE = Set.of("service_message", "extended_service_message");
  private static final Set<String> TYPES =
      Set.of(
          "common",
          "service_message",
          "extended_service_message",
          "call_in",
          "call_out",
          "sms_in",
          "sms_out",
          "geolocation",
          "attachment");

  private final Crm crm;
  private final long user;

  NoteForm(Crm crm, long user) {
    this.crm = crm;
    this.user = user;
  }

  /** A note of a list that names its deals. */
  NoteDraft naming(Item item) {
    var keys = new HashSet<>(KEYS);
    keys.add("entity_id");
    item.only(keys);
    return read(item, item.required("entity_id", item.integer("entity_id")).orElse(0L));
  }

  /** A note on the deal that the path names. */
  NoteDraft on(long lead, Item item) {
    return read(item.only(KEYS), lead);
  }

  private NoteDraft read(Item item, long lead) {
    if (!crm.has(EntityType.LEADS, lead)) {
      item.violations().add(Violation.notSupported("entity_id"));
    }
    item.bool("is_need_to_trigger_digital_pipeline");
    item.chosen("responsible_user_id", item.integer("responsible_user_id"), crm.users()::has);
    String type =
        item.chosen("note_type", item.text("note_type"), TYPES::contains).orElse("common");
    long author =
        item.chosen(
                "created_by",
                item.integer("created_by"),
                id -> id == Users.ROBOT || crm.users().has(id))
            .orElse(user);
    return new NoteDraft(lead, author, type, params(item, type));
  }

  private static ObjectNode params(Item item, String type) {
    var params = item.required("params", item.object("params"));
    if (params.isEmpty()) {
      return Json.object();
    }
    requireText(item, params.get(), "text", type.equals("common") || SERVICE.contains(type));
    requireText(item, params.get(), "service", SERVICE.contains(type));
    return params.get().deepCopy();
  }

  private static void requireText(Item item, JsonNode params, String key, boolean needed) {
    JsonNode text = params.path(key);
    if (text.isMissingNode() && needed) {
      item.violations().add(Violation.missing("params." + key));
    } else if (!text.isMissingNode() && !text.isTextual()) {
      item.violations().add(Violation.wrongType("params." + key, "string"));
    }
  }
}
