package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.server.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiRulesTest {
  private static final String DEAL = "/leads/" + Cast.DEAL;

  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;

  @BeforeEach
  void seed() {
    kommo.addLead(cast.deal());
  }

  @AfterEach
  void stop() {
    cast.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/leads/1",
        "/contacts/1",
        "/companies/1",
        "/tasks/1",
        "/tasks",
        "/contacts",
        "/webhooks",
        "/leads/1/notes",
        "/leads/custom_fields/1",
        "/leads?filter%5Bid%5D=1"
      })
  void answersNothingWithNothing(String path) {
    HttpResponse<String> answer = cast.get(path);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'custom_fields_values':[{'field_id':1,'values':[{'value':'x'}]}]}"
            + "|NotSupportedChoice|custom_fields_values.0.field_id",
        "{'custom_fields_values':[{'field_code':'NO','values':[{'value':'x'}]}]}"
            + "|NotSupportedChoice|custom_fields_values.0.field_id",
        "{'custom_fields_values':[{'field_code':'PLAN','values':[{'enum_id':1}]}]}"
            + "|NotSupportedChoice|custom_fields_values.0.values.0.enum_id",
        "{'custom_fields_values':[{'field_code':'PLAN','values':[{'enum_code':'NO'}]}]}"
            + "|NotSupportedChoice|custom_fields_values.0.values.0.enum_code",
        "{'custom_fields_values':[{'field_code':'PLAN','values':[{'value':'No'}]}]}"
            + "|NotSupportedChoice|custom_fields_values.0.values.0.value",
        "{'custom_fields_values':[{'field_id':900106,'values':'A1'}]}"
            + "|InvalidType|custom_fields_values.0.values",
        "{'custom_fields_values':[{'field_id':900106,'values':[{'value':1}]}]}"
            + "|InvalidType|custom_fields_values.0.values.0.value",
        "{'custom_fields_values':[{'field_id':900102,'values':[{'value':'soon'}]}]}"
            + "|InvalidType|custom_fields_values.0.values.0.value",
        "{'custom_fields_values':[{'field_id':900103,'values':[{'value':'many'}]}]}"
            + "|InvalidType|custom_fields_values.0.values.0.value",
        "{'custom_fields_values':[{'field_id':900104,'values':[{'value':'1'}]}]}"
            + "|InvalidType|custom_fields_values.0.values.0.value",
        "{'custom_fields_values':[{'field_id':900106}]}"
            + "|FieldMissing|custom_fields_values.0.values",
        "{'status_id':70200002}|NotSupportedChoice|status_id",
        "{'pipeline_id':5}|NotSupportedChoice|pipeline_id",
        "{'responsible_user_id':5}|NotSupportedChoice|responsible_user_id",
        "{'price':'30'}|InvalidType|price",
        "{'custom_fields':[]}|NotSupportedChoice|custom_fields"
      })
  void refusesAWrongChangeAndSavesNothing(String change, String code, String path) {
    String body = change.replace('\'', '"').replaceFirst("\\{", "{\"name\":\"Changed\",");

    HttpResponse<String> answer = cast.patch(DEAL, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = cast.json(answer).at("/validation-errors/0/errors/0");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("path").asText()).isEqualTo(path);
    assertThat(kommo.lead(Cast.DEAL).name()).isEqualTo("Acme Labs – annual licence");
  }

  @Test
  void refusesAnUnknownFieldAsTheSampleShows() {
    HttpResponse<String> answer =
        cast.patch(DEAL, "{\"custom_fields_values\":[{\"field_id\":1,\"values\":null}]}");

    assertThat(cast.json(answer)).isEqualTo(Sample.json("patch-lead-400-unknown-field.json"));
  }

  @Test
  void refusesAWrongTypeAsTheSampleShows() {
    String body =
        "{\"custom_fields_values\":[{\"field_id\":900106,\"values\":null},"
            + "{\"field_id\":900107,\"values\":\"A-S1\"}]}";

    assertThat(cast.json(cast.patch(DEAL, body)))
        .isEqualTo(Sample.json("patch-lead-400-wrong-type.json"));
  }

  @Test
  void refusesTheWholeBatchForOneBadItem() {
    String batch =
        "[{\"id\":%d,\"price\":1},{\"id\":%d,\"status_id\":1,\"request_id\":\"second\"}]"
            .formatted(Cast.DEAL, Cast.DEAL);

    HttpResponse<String> answer = cast.patch("/leads", batch);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(cast.json(answer).at("/validation-errors").findValuesAsText("request_id"))
        .containsExactly("second");
    assertThat(kommo.lead(Cast.DEAL).price()).isEqualTo(30000);
  }

  @Test
  void refusesMoreThan250Items() {
    String item = "{\"id\":%d,\"price\":1}".formatted(Cast.DEAL);
    String body = "[" + String.join(",", Collections.nCopies(251, item)) + "]";

    HttpResponse<String> answer = cast.patch("/leads", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(cast.json(answer)).isEqualTo(Sample.json("error-422-too-many.json"));
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(cast.json(cast.patch(DEAL, "{}")))
        .isEqualTo(Sample.json("error-400-empty-body.json"));
  }

  @Test
  void knowsNoNotesWithoutAKindOfCard() {
    HttpResponse<String> answer = cast.get("/notes");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(
            answer.body().replace(kommo.baseUrl().toString(), "https://acmecloud-demo.kommo.com"))
        .isEqualTo(Sample.json("error-404.json").toString());
  }

  @Test
  void allowsOnlyTheMethodsThereAre() {
    HttpResponse<String> answer = cast.send("PUT", "/api/v4" + DEAL, "{}");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(cast.json(answer)).isEqualTo(Sample.json("error-405.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "1790827200, 1790827200",
    "1790870400, 1790827200",
    "1790812800, 1790740800",
    "'\"2026-10-01T00:00:00-04:00\"', 1790827200"
  })
  void floorsADateToTheAccountsMidnight(String sent, long kept) {
    cast.patch(
        DEAL,
        "{\"custom_fields_values\":[{\"field_id\":900102,\"values\":[{\"value\":%s}]}]}"
            .formatted(sent));

    assertThat(kommo.lead(Cast.DEAL).text("Billing start date")).hasValue(Long.toString(kept));
  }

  @Test
  void keepsADateTimeAsItIs() {
    kommo.leadField(FieldDraft.of(FieldType.DATE_TIME, "Renewed at", "RENEWED"));

    cast.patch(
        DEAL,
        "{\"custom_fields_values\":[{\"field_code\":\"RENEWED\",\"values\":[{\"value\":1790812801}]}]}");

    assertThat(kommo.lead(Cast.DEAL).text("RENEWED")).hasValue("1790812801");
  }

  @Test
  void showsNumbersAsText() {
    cast.patch(
        DEAL, "{\"custom_fields_values\":[{\"field_id\":900103,\"values\":[{\"value\":40}]}]}");

    assertThat(cast.json(cast.get(DEAL)).at("/custom_fields_values/2/values/0"))
        .isEqualTo(Json.object().put("value", "40"));
  }

  @Test
  void clearsAFieldWithNull() {
    cast.patch(DEAL, "{\"custom_fields_values\":[{\"field_code\":\"PLAN\",\"values\":null}]}");

    assertThat(kommo.lead(Cast.DEAL).fields()).doesNotContainKey("PLAN").containsKey("PO number");
  }

  @Test
  void closesAndReopensADeal() {
    cast.patch(DEAL, "{\"status_id\":142}");
    JsonNode won = cast.json(cast.get(DEAL));
    cast.patch(DEAL, "{\"status_id\":70100003}");
    JsonNode open = cast.json(cast.get(DEAL));

    assertThat(won.path("closed_at").asLong()).isEqualTo(Cast.CREATED.getEpochSecond());
    assertThat(open.path("closed_at").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'complete_till':1790087634}]|FieldMissing|text",
        "[{'text':'Call'}]|FieldMissing|complete_till",
        "[{'text':'Call','complete_till':'soon'}]|InvalidType|complete_till",
        "[{'text':'Call','complete_till':1,'entity_id':1,'entity_type':'leads'}]"
            + "|NotSupportedChoice|entity_id",
        "[{'text':'Call','complete_till':1,'task_type_id':9}]|NotSupportedChoice|task_type_id"
      })
  void refusesAWrongTask(String body, String code, String path) {
    JsonNode error =
        cast.json(cast.post("/tasks", body.replace('\'', '"'))).at("/validation-errors/0/errors/0");

    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("path").asText()).isEqualTo(path);
    assertThat(kommo.tasksOf(Cast.DEAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'note_type':'gossip','params':{'text':'x'}}]|NotSupportedChoice|note_type",
        "[{'note_type':'common'}]|FieldMissing|params",
        "[{'note_type':'common','params':{}}]|FieldMissing|params.text",
        "[{'note_type':'service_message','params':{'text':'x'}}]|FieldMissing|params.service",
        "[{'entity_id':21700451,'params':{'text':'x'}}]|NotSupportedChoice|entity_id"
      })
  void refusesAWrongNote(String body, String code, String path) {
    JsonNode error =
        cast.json(cast.post(DEAL + "/notes", body.replace('\'', '"')))
            .at("/validation-errors/0/errors/0");

    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("path").asText()).isEqualTo(path);
    assertThat(kommo.notesOf(Cast.DEAL)).isEmpty();
  }

  @Test
  void takesNotesForManyDealsAtOnce() {
    String body =
        "[{\"entity_id\":%d,\"note_type\":\"common\",\"params\":{\"text\":\"Hi\"}}]"
            .formatted(Cast.DEAL);

    assertThat(cast.post("/leads/notes", body).statusCode()).isEqualTo(200);
    assertThat(kommo.notesOf(Cast.DEAL).getFirst().text()).isEqualTo("Hi");
  }

  @Test
  void pagesThroughTheWonDeals() {
    for (int i = 0; i < 5; i++) {
      kommo.win(kommo.addLead(LeadDraft.named("Won " + i)));
    }
    String path =
        "/leads?filter[statuses][0][pipeline_id]=8800111&filter[statuses][0][status_id]=142"
            .concat("&filter[closed_at][from]=1789990000&order[id]=desc&limit=3")
            .replace("[", "%5B")
            .replace("]", "%5D");

    JsonNode first = Sample.parsed(cast.get(path).body());
    String next = first.at("/_links/next/href").asText();
    JsonNode second =
        Sample.parsed(cast.send("GET", next.replace(kommo.baseUrl().toString(), ""), "").body());

    assertThat(first.at("/_embedded/leads").findValuesAsText("name"))
        .containsExactly("Won 4", "Won 3", "Won 2");
    assertThat(second.at("/_embedded/leads").findValuesAsText("name"))
        .containsExactly("Won 1", "Won 0");
    assertThat(second.at("/_links").has("next")).isFalse();
  }

  @Test
  void linksPagesAsTheSamplesDo() {
    kommo.addLead(LeadDraft.named("Other"));

    JsonNode first = cast.json(cast.get("/leads?limit=1&page=1"));
    JsonNode last = cast.json(cast.get("/leads?limit=1&page=2"));

    assertThat(first.path("_links").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(links("get-leads-won-sweep-page-1.json"));
    assertThat(last.path("_links").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(links("get-leads-won-sweep-page-2-last.json"));
    assertThat(last.path("_page").asInt()).isEqualTo(2);
  }

  @Test
  void refusesAChangeOfADealThatIsNotThere() {
    kommo.deleteLead(Cast.DEAL);

    HttpResponse<String> answer = cast.patch(DEAL, "{\"price\":1}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(cast.json(answer).at("/validation-errors/0/errors/0/path").asText()).isEqualTo("id");
  }

  @Test
  void takesNoBodyThatIsNotAnnouncedAsJson() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(kommo.baseUrl() + "/api/v4" + DEAL))
            .method("PATCH", BodyPublishers.ofString("{\"price\":1}"))
            .header("Authorization", "Bearer " + kommo.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();

    HttpResponse<String> answer = cast.http.client().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(kommo.lead(Cast.DEAL).price()).isEqualTo(30000);
  }

  @Test
  void ignoresFiltersItDoesNotKnow() {
    kommo.addLead(LeadDraft.named("Other"));

    JsonNode found = cast.json(cast.get("/leads?pipeline_id=1&filter%5Btags%5D=none"));

    assertThat(found.at("/_embedded/leads")).hasSize(2);
  }

  @Test
  void leavesOpenDealsOutOfAnyBoundOnClosing() {
    assertThat(cast.get("/leads?filter%5Bclosed_at%5D%5Bto%5D=1999999999").statusCode())
        .isEqualTo(204);
  }

  @Test
  void movesADealIntoAnotherPipelinesFirstStage() {
    cast.patch(DEAL, "{\"pipeline_id\":8800222}");

    assertThat(kommo.lead(Cast.DEAL).stage())
        .isEqualTo(new Stage(Pipelines.RENEWALS, Pipelines.RENEWALS_NEW));
  }

  private static List<String> links(String sample) {
    var links = new ArrayList<String>();
    Sample.json(sample).path("_links").fieldNames().forEachRemaining(links::add);
    return links;
  }
}
