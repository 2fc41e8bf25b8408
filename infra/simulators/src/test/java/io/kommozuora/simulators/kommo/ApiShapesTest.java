package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.server.Query;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ApiShapesTest {
  private static final String WITH = "?with=contacts,catalog_elements";

  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;

  @AfterEach
  void stop() {
    cast.close();
  }

  @Test
  void showsAnOpenDeal() {
    kommo.addLead(cast.wholeDeal());
    cast.until(1790001234);
    kommo.setField(Cast.DEAL, "PLAN", "PRO_ANNUAL");

    assertThat(deal(WITH)).isEqualTo(Sample.json("get-lead-200-open.json"));
  }

  @Test
  void showsAWonDeal() {
    kommo.addLead(cast.wholeDeal());
    cast.until(1790001234);
    kommo.win(Cast.DEAL);

    assertThat(deal(WITH)).isEqualTo(Sample.json("get-lead-200-won-with-contacts-products.json"));
  }

  @Test
  void showsADealWithTheKeysWritten() {
    kommo.addLead(cast.wholeDeal());
    cast.until(1790001234);
    kommo.win(Cast.DEAL);
    cast.until(1790001238);
    cast.patch("/leads/" + Cast.DEAL, Sample.text("patch-lead-request-zuora-keys.json"));

    assertThat(deal(WITH)).isEqualTo(Sample.json("get-lead-200-already-synced.json"));
  }

  @Test
  void showsNoFieldsAsNull() {
    kommo.addLead(LeadDraft.named("Acme Labs – annual licence").id(21700888).price(30000));
    cast.until(1790001234);
    kommo.win(21700888);

    assertThat(cast.json(cast.get("/leads/21700888")))
        .isEqualTo(Sample.json("get-lead-200-custom-fields-null.json"));
  }

  @Test
  void showsADeletedDealOnlyWhenAsked() {
    kommo.addLead(cast.wholeDeal());
    cast.until(1790001234);
    kommo.win(Cast.DEAL);
    kommo.deleteLead(Cast.DEAL);

    assertThat(cast.get("/leads/" + Cast.DEAL).statusCode()).isEqualTo(204);
    assertThat(deal("?with=only_deleted")).isEqualTo(Sample.json("get-lead-200-deleted.json"));
  }

  @Test
  void showsContactsOnlyWhenAsked() {
    kommo.addLead(cast.wholeDeal());

    assertThat(deal("").path("_embedded").fieldNames())
        .toIterable()
        .containsExactly("tags", "companies");
  }

  @Test
  void answersAChangeWithIdAndTime() {
    kommo.addLead(cast.deal());
    cast.until(1790001238);

    HttpResponse<String> answer =
        cast.patch("/leads/" + Cast.DEAL, Sample.text("patch-lead-request-clear-field.json"));

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/hal+json");
    assertThat(cast.json(answer)).isEqualTo(Sample.json("patch-lead-200.json"));
  }

  @Test
  void answersManyChanges() {
    kommo.addLead(cast.deal());
    cast.until(1790001238);

    HttpResponse<String> answer =
        cast.patch("/leads", Sample.text("patch-leads-batch-request.json"));

    assertThat(cast.json(answer)).isEqualTo(Sample.json("patch-leads-batch-200.json"));
    assertThat(kommo.lead(Cast.DEAL).text("ZUORA_SUBSCRIPTION_KEY")).hasValue("A-S00067890");
  }

  @Test
  void showsTheAccount() {
    cast.until(1789990000);
    String all =
        "datetime_settings,users_groups,task_types,version,is_api_filter_enabled,invoices_settings";
    var account = (ObjectNode) cast.json(cast.get("/account?with=" + all));

    assertThat(account.put("updated_at", 1789990000))
        .isEqualTo(Sample.json("get-account-200.json"));
  }

  @Test
  void showsThePipelines() {
    assertThat(cast.json(cast.get("/leads/pipelines")))
        .isEqualTo(Sample.json("get-pipelines-200.json"));
  }

  @Test
  void listsTheFieldsOfDeals() {
    kommo.change(crm -> crm.fields(EntityType.LEADS).remove(900105));
    kommo.leadField(
        FieldDraft.of(FieldType.MONETARY, "Contract value", null).id(900111).currency("USD"));

    JsonNode answer = cast.json(cast.get("/leads/custom_fields"));
    JsonNode sample = Sample.json("get-lead-custom-fields-200.json");

    assertThat(answer.path("_total_items")).isEqualTo(sample.path("_total_items"));
    assertThat(answer.path("_page_count")).isEqualTo(sample.path("_page_count"));
    assertThat(answer.path("_embedded").path("custom_fields"))
        .containsExactlyInAnyOrderElementsOf(sample.path("_embedded").path("custom_fields"));
  }

  @Test
  void showsTheLinksOfADeal() {
    kommo.addLead(cast.wholeDeal());

    JsonNode links = cast.json(cast.get("/leads/" + Cast.DEAL + "/links"));

    assertThat(links.path("_embedded").path("links").findValuesAsText("to_entity_id"))
        .containsExactly("347577", "30500117", "30500120", "30500118");
    assertThat(links.path("_embedded").path("links").get(0))
        .isEqualTo(Sample.json("get-lead-links-200.json").at("/_embedded/links/0"));
  }

  @Test
  void answersANote() {
    kommo.addLead(cast.deal());

    HttpResponse<String> answer =
        cast.post("/leads/" + Cast.DEAL + "/notes", Sample.text("post-note-request.json"));
    long id = kommo.notesOf(Cast.DEAL).getFirst().id();

    assertThat(numbered(answer, id, 76787983)).isEqualTo(Sample.json("post-note-200.json"));
  }

  @Test
  void listsTheNotesOfADeal() {
    kommo.addLead(cast.deal());
    cast.until(1790001239);
    cast.post("/leads/" + Cast.DEAL + "/notes", Sample.text("post-note-request.json"));
    long id = kommo.notesOf(Cast.DEAL).getFirst().id();

    HttpResponse<String> notes =
        cast.get(
            "/leads/%d/notes?filter[note_type][]=extended_service_message&order[id]=desc&limit=250"
                .formatted(Cast.DEAL)
                .replace("[", "%5B")
                .replace("]", "%5D"));

    assertThat(numbered(notes, id, 76787983).at("/_embedded/notes/0"))
        .isEqualTo(Sample.json("get-lead-notes-200.json").at("/_embedded/notes/0"));
  }

  @Test
  void answersAndListsATask() {
    kommo.addLead(cast.deal());
    cast.until(1790002134);

    HttpResponse<String> answer = cast.post("/tasks", Sample.text("post-task-request.json"));
    long id = kommo.tasksOf(Cast.DEAL).getFirst().id();
    HttpResponse<String> tasks =
        cast.get("/tasks?filter%5Bentity_id%5D%5B%5D=" + Cast.DEAL + "&filter%5Bis_completed%5D=0");

    assertThat(numbered(answer, id, 1564845)).isEqualTo(Sample.json("post-task-200.json"));
    assertThat(numbered(tasks, id, 1564845).at("/_embedded/tasks/0"))
        .isEqualTo(Sample.json("get-tasks-200.json").at("/_embedded/tasks/0"));
  }

  @Test
  void closesATask() {
    kommo.addLead(cast.deal());
    cast.post("/tasks", Sample.text("post-task-request.json"));
    long id = kommo.tasksOf(Cast.DEAL).getFirst().id();
    cast.until(1790071234);

    HttpResponse<String> answer =
        cast.patch("/tasks/" + id, Sample.text("patch-task-complete-request.json"));

    assertThat(numbered(answer, id, 1564845)).isEqualTo(Sample.json("patch-task-200.json"));
    assertThat(kommo.tasksOf(Cast.DEAL).getFirst().completed()).isTrue();
    assertThat(kommo.tasksOf(Cast.DEAL).getFirst().result())
        .hasValue("Paid, closed by the billing bridge");
  }

  @Test
  void registersListsAndRemovesAWebhook() {
    HttpResponse<String> made = cast.post("/webhooks", Sample.text("post-webhook-request.json"));
    HttpResponse<String> listed =
        cast.get(
            "/webhooks?filter%5Bdestination%5D="
                + Query.encoded(
                    Sample.json("delete-webhook-request.json").path("destination").asText()));
    HttpResponse<String> removed =
        cast.send("DELETE", "/api/v4/webhooks", Sample.text("delete-webhook-request.json"));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(cast.json(made)).isEqualTo(Sample.json("post-webhook-response.json"));
    assertThat(cast.json(listed)).isEqualTo(Sample.json("get-webhooks-200.json"));
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(cast.get("/webhooks").statusCode()).isEqualTo(204);
  }

  @Test
  void makesFieldsOnce() {
    kommo.change(
        crm -> {
          var fields = crm.fields(EntityType.LEADS);
          fields.remove(900101);
          fields.remove(900106);
          fields.remove(900107);
        });
    String request = Sample.text("post-lead-custom-fields-request.json");

    HttpResponse<String> made = cast.post("/leads/custom_fields", request);
    HttpResponse<String> again = cast.post("/leads/custom_fields", request);

    JsonNode first = cast.json(made).at("/_embedded/custom_fields/0");
    JsonNode sample = Sample.json("post-lead-custom-fields-response.json");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(numbered(first, first.path("id").asLong(), 900106))
        .isEqualTo(((ObjectNode) sample.at("/_embedded/custom_fields/0")).put("sort", 510));
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(cast.json(again).at("/validation-errors/0"))
        .isEqualTo(
            Sample.json("post-lead-custom-fields-400-code-taken.json").at("/validation-errors/0"));
  }

  @Test
  void remembersAMoveAsAnEvent() {
    kommo.addLead(cast.deal());
    cast.until(1790001234);
    kommo.win(Cast.DEAL);

    HttpResponse<String> events =
        cast.get(
            "/events?filter[type]=lead_status_changed&filter[entity]=lead"
                .concat("&filter[value_after][leads_statuses][0][pipeline_id]=8800111")
                .concat("&filter[value_after][leads_statuses][0][status_id]=142")
                .replace("[", "%5B")
                .replace("]", "%5D"));

    assertThat(event(events, "01k5sample00000000000000001"))
        .isEqualTo(
            Sample.json("get-events-lead-status-changed-200.json").at("/_embedded/events/0"));
  }

  @Test
  void remembersAPlanChangeWithItsOldPlan() {
    kommo.addLead(cast.deal());
    cast.until(1790087634);
    kommo.setField(Cast.DEAL, "PLAN", "ENTERPRISE_ANNUAL");

    HttpResponse<String> events =
        cast.get("/events?filter%5Btype%5D=custom_field_900101_value_changed");

    assertThat(event(events, "01k5sample00000000000000002"))
        .isEqualTo(Sample.json("get-events-plan-changed-200.json").at("/_embedded/events/0"));
  }

  @Test
  void findsEventsByTheNewPlan() {
    kommo.addLead(cast.deal());
    kommo.setField(Cast.DEAL, "PLAN", "ENTERPRISE_ANNUAL");
    kommo.setField(Cast.DEAL, "PLAN", "STARTER_MONTHLY");
    String path =
        "/events?filter[type]=custom_field_900101_value_changed"
            .concat("&filter[value_after][custom_field_values]=700203,700202")
            .replace("[", "%5B")
            .replace("]", "%5D");

    JsonNode events = cast.json(cast.get(path)).at("/_embedded/events");

    assertThat(events).hasSize(1);
    assertThat(events.at("/0/value_before/0/custom_field_value/enum_id").asLong())
        .isEqualTo(700202);
  }

  @Test
  void showsTheProductList() {
    kommo.change(crm -> crm.products().add(347577, "Pro Annual licence", "SKU-PRO-ANNUAL", "1200"));

    JsonNode element = cast.json(cast.get("/catalogs/32908/elements/347577"));

    assertThat(cast.json(cast.get("/catalogs"))).isEqualTo(Sample.json("get-catalogs-200.json"));
    assertThat(((ObjectNode) element).put("updated_at", 1790001234))
        .isEqualTo(Sample.json("get-catalog-element-200.json"));
  }

  private JsonNode deal(String query) {
    return cast.json(cast.get("/leads/" + Cast.DEAL + query));
  }

  private JsonNode event(HttpResponse<String> events, String sampleId) {
    JsonNode event = cast.json(events).at("/_embedded/events/0");
    return Sample.parsed(event.toString().replace(event.path("id").asText(), sampleId));
  }

  private JsonNode numbered(HttpResponse<String> answer, long id, long sampleId) {
    return numbered(cast.json(answer), id, sampleId);
  }

  private static JsonNode numbered(JsonNode answer, long id, long sampleId) {
    return Sample.parsed(answer.toString().replace(Long.toString(id), Long.toString(sampleId)));
  }
}
