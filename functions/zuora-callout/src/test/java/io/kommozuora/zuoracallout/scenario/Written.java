package io.kommozuora.zuoracallout.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.server.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A call that writes in Kommo, to the letter. */
record Written(String method, String path, JsonNode body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> CODES =
      List.of(
          "SHOWN_PLAN",
          "SHOWN_TERM_END",
          "SHOWN_AUTO_RENEW",
          "SHOWN_NEXT_INVOICE",
          "SHOWN_MRR",
          "SHOWN_BALANCE",
          "SHOWN_DAYS_PAST_DUE",
          "SHOWN_LAST_PAYMENT",
          "ZUORA_STATUS");

  Written {
    body = json(body.toString());
  }

  /** All calls that wrote, or tried to, in their order. */
  static List<Written> in(KommoSimulator kommo) {
    return kommo.journal().matching("*", "/api/v4/.*").stream()
        .filter(call -> !call.method().equals("GET"))
        .map(Written::of)
        .toList();
  }

  private static Written of(Exchange call) {
    return new Written(call.method(), call.path(), json(call.requestBody()));
  }

  /** One note on a deal's history, which sets off nothing of the account's own. */
  static Written note(long deal, String reference, String text) {
    ObjectNode note = JSON.createObjectNode();
    note.put("note_type", "extended_service_message")
        .put("is_need_to_trigger_digital_pipeline", false)
        .put("entity_id", deal)
        .put("request_id", "0")
        .putObject("params")
        .put("service", "Zuora")
        .put("text", marked(text, reference));
    return new Written("POST", "/api/v4/leads/notes", JSON.createArrayNode().add(note));
  }

  /** One follow-up on a deal. */
  static Written task(long deal, String subject, String text, Instant due, long responsible) {
    ObjectNode task = JSON.createObjectNode();
    task.put("task_type_id", 1)
        .put("text", marked(text, deal + ":" + subject))
        .put("complete_till", due.getEpochSecond())
        .put("entity_id", deal)
        .put("entity_type", "leads")
        .put("responsible_user_id", responsible)
        .put("request_id", "0");
    return new Written("POST", "/api/v4/tasks", JSON.createArrayNode().add(task));
  }

  /** A task that says something else now. */
  static Written changed(long task, long deal, String subject, String text, Instant due) {
    ObjectNode change = JSON.createObjectNode();
    change
        .put("id", task)
        .put("text", marked(text, deal + ":" + subject))
        .put("complete_till", due.getEpochSecond())
        .put("request_id", "0");
    return new Written("PATCH", "/api/v4/tasks", JSON.createArrayNode().add(change));
  }

  /** A task that is over. */
  static Written done(long task, String result) {
    ObjectNode change = JSON.createObjectNode();
    change
        .put("id", task)
        .put("is_completed", true)
        .put("request_id", "0")
        .putObject("result")
        .put("text", result);
    return new Written("PATCH", "/api/v4/tasks", JSON.createArrayNode().add(change));
  }

  /** Fields of one deal, by their codes; an empty text empties the field. */
  static Written fields(long deal, Map<String, String> values) {
    ObjectNode lead = JSON.createObjectNode().put("id", deal).put("request_id", "0");
    ArrayNode fields = lead.putArray("custom_fields_values");
    // In the order in which the configuration shows them.
    CODES.stream()
        .filter(values::containsKey)
        .forEach(code -> fields.add(field(code, values.getOrDefault(code, ""))));
    return new Written("PATCH", "/api/v4/leads", JSON.createArrayNode().add(lead));
  }

  private static ObjectNode field(String code, String value) {
    ObjectNode field = JSON.createObjectNode().put("field_code", code);
    if (value.isEmpty()) {
      return field.putNull("values");
    }
    ObjectNode only = field.putArray("values").addObject();
    if (code.equals("SHOWN_AUTO_RENEW")) {
      only.put("value", Boolean.parseBoolean(value));
    } else {
      only.put("value", value);
    }
    return field;
  }

  private static String marked(String text, String reference) {
    return text + "\n[ref kz:" + reference + "]";
  }

  // Read from text on both sides, so that 1 is 1 whatever type counted it.
  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
