package io.kommozuora.zuoracallout.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.http.JsonHttp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a fact says, as it is kept until everybody was told. */
public final class SaidJson {
  private SaidJson() {}

  public static String write(Said said) {
    ObjectNode json = JsonHttp.JSON.createObjectNode();
    said.note().ifPresent(note -> json.put("note", note));
    said.errand().ifPresent(errand -> put(json.putObject("errand"), errand));
    said.endings().forEach(ending -> put(json.withArray("endings").addObject(), ending));
    said.payment().ifPresent(payment -> json.put("payment", payment));
    said.owed()
        .ifPresent(
            owed ->
                json.putObject("owed")
                    .put("invoice", owed.invoice().value())
                    .put("due", owed.due().toString()));
    return json.toString();
  }

  private static void put(ObjectNode json, Errand errand) {
    json.put("subject", errand.subject().name())
        .put("text", errand.text())
        .put("due", errand.due().toString());
    errand.about().stream().sorted().forEach(json.putArray("about")::add);
  }

  private static void put(ObjectNode json, Ending ending) {
    json.put("subject", ending.subject().name())
        .put("result", ending.result())
        .put("whole", ending.whole());
    ending.about().stream().sorted().forEach(json.putArray("about")::add);
  }

  public static Said read(String text) {
    try {
      return read(JsonHttp.JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("what was kept of a fact is no JSON");
    }
  }

  private static Said read(JsonNode json) {
    List<Ending> endings = new ArrayList<>();
    json.path("endings").forEach(ending -> endings.add(ending(ending)));
    return new Said(
        text(json, "note"),
        object(json, "errand").map(SaidJson::errand),
        endings,
        text(json, "payment"),
        object(json, "owed").map(SaidJson::owed));
  }

  private static Errand errand(JsonNode json) {
    return new Errand(
        subject(json),
        json.path("text").asText(),
        Instant.parse(json.path("due").asText()),
        about(json));
  }

  private static Ending ending(JsonNode json) {
    return new Ending(
        subject(json), json.path("result").asText(), about(json), json.path("whole").asBoolean());
  }

  private static Owed owed(JsonNode json) {
    return new Owed(
        new InvoiceKey(json.path("invoice").asText()), LocalDate.parse(json.path("due").asText()));
  }

  private static Subject subject(JsonNode json) {
    return Subject.valueOf(json.path("subject").asText());
  }

  private static Set<String> about(JsonNode json) {
    Set<String> about = new HashSet<>();
    json.path("about").forEach(invoice -> about.add(invoice.asText()));
    return about;
  }

  private static Optional<String> text(JsonNode json, String name) {
    return object(json, name).map(JsonNode::asText);
  }

  private static Optional<JsonNode> object(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name));
  }
}
