package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.ScriptedApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NotesTest {
  private static final String REFERENCE = "kz:21700451:KOMMO-S-21700451";

  private final ScriptedApi api = new ScriptedApi();
  private final Notes notes =
      new KommoClient(api.client(KommoClient.verdict(Breaker.none()))).notes(new DealId(21700451));

  @AfterEach
  void close() {
    api.close();
  }

  private static String page(boolean more, String... texts) {
    ObjectNode page = JsonHttp.JSON.createObjectNode();
    ObjectNode links = page.putObject("_links");
    if (more) {
      links.putObject("next").put("href", "https://elsewhere.example/api/v4/leads/notes?page=9");
    }
    var items = page.putObject("_embedded").putArray("notes");
    for (String text : texts) {
      items.addObject().putObject("params").put("text", text);
    }
    return page.toString();
  }

  @Test
  void addsOneNoteWithItsReference() {
    api.answers(200, Samples.text("post-note-200.json"));

    notes.add("Zuora: active.", REFERENCE);

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /api/v4/leads/21700451/notes");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "[{'note_type':'extended_service_message','request_id':'"
                    + REFERENCE
                    + "','is_need_to_trigger_digital_pipeline':false,'params':"
                    + "{'service':'Zuora','text':'Zuora: active.\\n[ref "
                    + REFERENCE
                    + "]'}}]"));
  }

  @Test
  void neverAddsANoteTwiceByItself() {
    api.dropsTheLine();

    assertThatThrownBy(() -> notes.add("Zuora: active.", REFERENCE))
        .isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void aLongNoteKeepsItsReference() {
    api.answers(200, Samples.text("post-note-200.json"));

    notes.add("x".repeat(2999) + "🚀".repeat(9000), REFERENCE);

    String text = api.asked().json().path(0).path("params").path("text").asText();
    assertThat(text).isEqualTo("x".repeat(2999) + "…\n[ref " + REFERENCE + "]");
  }

  @Test
  void findsItsReferenceOnALaterPage() {
    api.answers(200, page(true, "Customer asked for net 30"))
        .answers(200, page(true, "[ref kz:1:KOMMO-S-1]"))
        .answers(200, page(true, "Zuora: active.\n[ref " + REFERENCE + "]"));

    assertThat(notes.has(REFERENCE)).isTrue();

    assertThat(api.asked().line())
        .isEqualTo(
            "GET /api/v4/leads/21700451/notes"
                + "?filter[note_type][]=extended_service_message&order[id]=desc&limit=250&page=1");
    assertThat(api.asked().line()).endsWith("&page=2");
    assertThat(api.asked().line()).endsWith("&page=3");
    assertThat(api.requests()).isEqualTo(3);
  }

  @Test
  void readsToTheLastPageBeforeItSaysNo() {
    api.answers(200, page(true, "one", "two")).answers(200, page(false, "three"));

    assertThat(notes.has(REFERENCE)).isFalse();
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void anEmptyDealHasNoNotes() {
    api.answers(204);

    assertThat(notes.has(REFERENCE)).isFalse();
  }

  @Test
  void aPageThatCannotBeReadIsNoPageWithoutTheNote() {
    api.answers(200, page(true, "one")).answers(504, "<html></html>");

    assertThatThrownBy(() -> notes.has(REFERENCE)).isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void aLongerReferenceIsAnotherOne() {
    api.answers(
        200, page(false, "[ref " + REFERENCE + "0]", "[ref x" + REFERENCE + "]", REFERENCE));

    assertThat(notes.has(REFERENCE)).isFalse();
  }

  @Test
  void aNoteMayHaveNoText() {
    api.answers(200, "{\"_embedded\":{\"notes\":[{\"params\":null},{},{\"params\":[]}]}}");

    assertThat(notes.has(REFERENCE)).isFalse();
  }
}
