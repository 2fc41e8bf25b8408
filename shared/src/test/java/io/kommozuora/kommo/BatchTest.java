package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Reason;
import io.kommozuora.http.ScriptedApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchTest {
  private static final Instant DUE = Instant.ofEpochSecond(1790087634);
  private static final String UNNAMED = Samples.text("error-400-empty-body.json");
  private static final String GATEWAY = Samples.text("error-504.html");

  private final ScriptedApi api = new ScriptedApi();
  private final KommoClient kommo =
      new KommoClient(api.client(KommoClient.verdict(Breaker.none())));

  @AfterEach
  void close() {
    api.close();
  }

  private static NewNote note(int deal) {
    return new NewNote(new DealId(deal), "Paid.", "kz:" + deal + ":paid");
  }

  private static List<NewNote> notes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(BatchTest::note).toList();
  }

  private static LeadWrite write(int deal) {
    return new LeadWrite(
        new DealId(deal), List.of(new FieldWrite(new FieldKey.Id(900107), "A-S00067890")));
  }

  private static Outcome written(long id) {
    return new Outcome.Written(id);
  }

  /** An answer that names each position and, in a hundred and more, the id it got. */
  private static String answer(String name, int... positions) {
    List<String> items = new ArrayList<>();
    for (int position : positions) {
      items.add("{'id':%d,'request_id':'%d'}".formatted(100 + position, position));
    }
    return "{'_embedded':{'%s':[%s]}}".formatted(name, String.join(",", items)).replace('\'', '"');
  }

  private static String leads(int... deals) {
    List<String> items = new ArrayList<>();
    for (int deal : deals) {
      items.add("{'id':%d,'updated_at':1790001238}".formatted(deal));
    }
    return "{'_embedded':{'leads':[%s]}}".formatted(String.join(",", items)).replace('\'', '"');
  }

  private static String blaming(int... positions) {
    List<String> items = new ArrayList<>();
    for (int position : positions) {
      items.add(
          "{'request_id':'%d','errors':[{'code':'C%d','path':'entity_id','detail':'d'}]}"
              .formatted(position, position));
    }
    return "{'validation-errors':[%s],'title':'Bad Request','status':400,'detail':'d'}"
        .formatted(String.join(",", items))
        .replace('\'', '"');
  }

  private static Outcome refused(int position) {
    String item = Integer.toString(position);
    return new Outcome.Refused(List.of(new Reason("C" + item, "entity_id", "d", item)));
  }

  private List<Long> deals() {
    return deals(api.asked().json());
  }

  private static List<Long> deals(JsonNode body) {
    return StreamSupport.stream(body.spliterator(), false)
        .map(item -> item.path(item.has("entity_id") ? "entity_id" : "id").asLong())
        .toList();
  }

  @Test
  void addsNotesToManyDealsInOneCall() {
    api.answers(200, answer("notes", 0, 1));

    assertThat(kommo.notes(notes(2))).containsExactly(written(100), written(101));

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /api/v4/leads/notes");
    assertThat(asked.json().path(1))
        .isEqualTo(
            Samples.parsed(
                "{'note_type':'extended_service_message',"
                    + "'is_need_to_trigger_digital_pipeline':false,'params':{'service':'Zuora',"
                    + "'text':'Paid.\\n[ref kz:2:paid]'},'entity_id':2,'request_id':'1'}"));
  }

  @Test
  void addsTasksToManyDealsInOneCall() {
    api.answers(200, answer("tasks", 0, 1));
    NewTask first = new NewTask(new DealId(1), "Call.", "kz:1:t", new UserId(7), DUE);
    NewTask robots = new NewTask(new DealId(2), "Call.", "kz:2:t", new UserId(0), DUE);

    assertThat(kommo.tasks(List.of(first, robots))).containsExactly(written(100), written(101));

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /api/v4/tasks");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "[{'task_type_id':1,'text':'Call.\\n[ref kz:1:t]','complete_till':1790087634,"
                    + "'entity_id':1,'entity_type':'leads','responsible_user_id':7,"
                    + "'request_id':'0'},{'task_type_id':1,'text':'Call.\\n[ref kz:2:t]',"
                    + "'complete_till':1790087634,'entity_id':2,'entity_type':'leads',"
                    + "'request_id':'1'}]"));
  }

  @Test
  void changesTasksOfManyDealsInOneCall() {
    api.answers(200, "{\"_embedded\":{\"tasks\":[{\"id\":12},{\"id\":11}]}}");

    assertThat(
            kommo.taskChanges(
                List.of(
                    new TaskChange.Rewrite(new TaskId(11), "Call twice.", "kz:1:t", DUE),
                    new TaskChange.Complete(new TaskId(12), "Paid."))))
        .containsExactly(written(11), written(12));

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("PATCH /api/v4/tasks");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "[{'id':11,'text':'Call twice.\\n[ref kz:1:t]','complete_till':1790087634,"
                    + "'request_id':'0'},{'id':12,'is_completed':true,"
                    + "'result':{'text':'Paid.'},'request_id':'1'}]"));
  }

  @Test
  void writesFieldsOfManyDealsInOneCall() {
    api.answers(200, Samples.text("patch-leads-batch-200.json"));

    assertThat(kommo.writes(List.of(write(21700451)))).containsExactly(written(21700451));

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("PATCH /api/v4/leads");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "[{'id':21700451,'custom_fields_values':[{'field_id':900107,"
                    + "'values':[{'value':'A-S00067890'}]}],'request_id':'0'}]"));
  }

  @Test
  void nothingIsWrittenWithoutACall() {
    assertThat(kommo.notes(List.of())).isEmpty();
    assertThat(api.requests()).isZero();
  }

  @Test
  void sendsFiftyAtATime() {
    api.answers(200, answer("notes", IntStream.range(0, 50).toArray()))
        .answers(200, answer("notes", IntStream.range(0, 50).toArray()))
        .answers(200, answer("notes", 0));

    List<Outcome> outcomes = kommo.notes(notes(101));

    assertThat(outcomes).hasSize(101).contains(written(149)).endsWith(written(100));
    assertThat(deals()).hasSize(50).startsWith(1L);
    assertThat(deals()).hasSize(50).startsWith(51L);
    assertThat(deals()).containsExactly(101L);
  }

  @Test
  void goesByWhatTheAnswerNamesAndNotByItsOrder() {
    api.answers(200, answer("notes", 2, 0, 1));

    assertThat(kommo.notes(notes(3))).containsExactly(written(100), written(101), written(102));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'_embedded':{'notes':null}}",
        "{'_embedded':{'notes':[{'id':0,'request_id':'0'}]}}",
        "{'_embedded':{'notes':[{'id':9}]}}",
        "{'_embedded':{'notes':[{'id':9,'request_id':'-1'},{'id':9,'request_id':'7'}]}}",
        "{'_embedded':{'notes':[{'id':9,'request_id':'kz:1:paid'}]}}",
        "{'_embedded':{'notes':[{'id':9,'request_id':'99999999999'}]}}"
      })
  void whatTheAnswerDoesNotNameIsNotKnownToBeWritten(String body) {
    api.answers(200, body.replace('\'', '"'));

    assertThat(kommo.notes(notes(1)))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(ApiException.NoAnswer.class));
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void fewerAnswersThanThingsLeaveTheRestOpen() {
    api.answers(200, answer("notes", 0, 2));

    List<Outcome> outcomes = kommo.notes(notes(3));

    assertThat(outcomes).element(0).isEqualTo(written(100));
    assertThat(outcomes).element(1).isInstanceOf(Outcome.Failed.class);
    assertThat(outcomes).element(2).isEqualTo(written(102));
  }

  @Test
  void aDealThatIsGoneKeepsNoOtherFromItsNote() {
    api.answers(400, blaming(1)).answers(200, answer("notes", 0, 1));

    assertThat(kommo.notes(notes(3))).containsExactly(written(100), refused(1), written(101));

    assertThat(deals()).containsExactly(1L, 2L, 3L);
    assertThat(deals()).containsExactly(1L, 3L);
  }

  @Test
  void countsAnewInEachCall() {
    api.answers(400, blaming(0)).answers(400, blaming(0)).answers(200, answer("notes", 0));

    assertThat(kommo.notes(notes(3))).containsExactly(refused(0), refused(0), written(100));
    assertThat(api.requests()).isEqualTo(3);
  }

  @Test
  void allMayBeRefusedAtOnce() {
    api.answers(400, blaming(0, 1));

    assertThat(kommo.notes(notes(2))).containsExactly(refused(0), refused(1));
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void thePathMayNameThePosition() {
    api.answers(
            400,
            "{\"validation-errors\":[{\"errors\":[{\"code\":\"C\",\"path\":\"1.entity_id\"}]}]}")
        .answers(200, answer("notes", 0));

    assertThat(kommo.notes(notes(2)))
        .containsExactly(
            written(100), new Outcome.Refused(List.of(new Reason("C", "1.entity_id", "", ""))));
  }

  @Test
  void findsByHalvesWhatIsToBlame() {
    api.answers(400, UNNAMED) // 1 2 3 4
        .answers(200, answer("notes", 0, 1)) // 1 2
        .answers(400, UNNAMED) // 3 4
        .answers(400, UNNAMED) // 3
        .answers(200, answer("notes", 0)); // 4

    assertThat(kommo.notes(notes(4)))
        .containsExactly(
            written(100),
            written(101),
            new Outcome.Refused(
                List.of(new Reason("Bad Request", "", "Request data can not be empty"))),
            written(100));
    assertThat(api.requests()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 50, 999})
  void aPositionThatWasNotInTheCallNamesNobody(int position) {
    api.answers(400, blaming(position))
        .answers(200, answer("notes", 0))
        .answers(200, answer("notes", 0));

    assertThat(kommo.notes(notes(2))).containsExactly(written(100), written(100));
  }

  @Test
  void anAccountThatMovedRefusesNothing() {
    String nothing = Samples.text("error-404.json");
    api.answers(404, nothing).answers(404, nothing);

    assertThat(kommo.notes(notes(2))).hasSize(2).allMatch(Outcome.Failed.class::isInstance);
    assertThat(api.asked().line()).isEqualTo("POST /api/v4/leads/notes");
    assertThat(api.asked().line()).isEqualTo("GET /api/v4/account");
  }

  @Test
  void aDealThatIsNotFoundIsRefused() {
    api.answers(404, Samples.text("error-404.json")).answers(200, "{\"id\":34567890}");

    assertThat(kommo.writes(List.of(write(1)))).singleElement().isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatIsTooHeavyIsWrittenInHalves() {
    api.answers(504, GATEWAY).answers(200, leads(1)).answers(200, leads(3, 2));

    assertThat(kommo.writes(List.of(write(1), write(2), write(3))))
        .containsExactly(written(1), written(2), written(3));

    assertThat(deals()).containsExactly(1L, 2L, 3L);
    assertThat(deals()).containsExactly(1L);
    assertThat(deals()).containsExactly(2L, 3L);
  }

  private static String page(String name, String items) {
    return "{'_links':{},'_embedded':{'%s':[%s]}}".formatted(name, items).replace('\'', '"');
  }

  @Test
  void addsNoNoteAgainThatIsThereAlready() {
    String there = "{'id':77,'params':{'text':'Paid.\\n[ref kz:1:paid]'}}".replace("\n", "\\n");
    api.answers(504, GATEWAY)
        .answers(200, page("notes", there))
        .answers(204)
        .answers(204)
        .answers(200, answer("notes", 0))
        .answers(200, answer("notes", 0));

    assertThat(kommo.notes(notes(3))).containsExactly(written(77), written(100), written(100));

    List<String> lines = IntStream.range(0, 6).mapToObj(call -> api.asked().line()).toList();
    assertThat(lines).element(1).asString().startsWith("GET /api/v4/leads/1/notes?");
    assertThat(lines).element(3).asString().startsWith("GET /api/v4/leads/3/notes?");
    assertThat(lines).endsWith("POST /api/v4/leads/notes", "POST /api/v4/leads/notes");
  }

  @Test
  void addsNoTaskAgainThatIsThereAlready() {
    api.answers(504, GATEWAY)
        .answers(200, page("tasks", "{'id':77,'entity_id':1,'text':'Call. [ref kz:1:t]'}"));
    NewTask task = new NewTask(new DealId(1), "Call.", "kz:1:t", new UserId(7), DUE);

    assertThat(kommo.tasks(List.of(task))).containsExactly(written(77));
  }

  @Test
  void looksBeforeItAddsTheLastOneAgain() {
    String there = "{'id':77,'params':{'text':'[ref kz:1:paid]'}}";
    api.answers(504, GATEWAY)
        .answers(200, page("notes", there))
        .answers(204)
        .answers(200, answer("notes", 0));

    assertThat(kommo.notes(notes(2))).containsExactly(written(77), written(100));
  }

  @Test
  void whatItCannotLookUpItDoesNotAddAgain() {
    api.answers(504, GATEWAY).answers(504, GATEWAY);

    assertThat(kommo.notes(notes(3))).hasSize(3).allMatch(Outcome.Failed.class::isInstance);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void whatItMayNotLookUpNowMayBeWrittenAllTheSame() {
    api.answers(504, GATEWAY).answers(429, "{}");

    assertThat(kommo.notes(notes(3)))
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                            assertThat(failed.failure())
                                .isInstanceOf(ApiException.NoAnswer.class)));
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void oneThatKommoCannotHandleKeepsNoOtherFromBeingWritten() {
    api.answers(500, Samples.text("error-500.json")) // 1 2
        .answers(500, Samples.text("error-500.json")) // 1
        .answers(200, leads(2));

    List<Outcome> outcomes = kommo.writes(List.of(write(1), write(2)));

    assertThat(outcomes).element(0).isInstanceOf(Outcome.Failed.class);
    assertThat(outcomes).element(1).isEqualTo(written(2));
  }

  @Test
  void endsSoonWhenKommoHandlesNothing() {
    for (int i = 0; i < 20; i++) {
      api.answers(503, GATEWAY);
    }
    List<LeadWrite> writes = IntStream.rangeClosed(1, 120).mapToObj(BatchTest::write).toList();

    assertThat(kommo.writes(writes)).hasSize(120).allMatch(Outcome.Failed.class::isInstance);
    assertThat(api.requests()).isLessThan(10);
  }

  @ParameterizedTest
  @CsvSource({"429, error-429.json", "401, error-401.json", "402, error-402.json"})
  void stopsWhenKommoWillHearNoMore(int status, String sample) {
    api.answers(200, answer("notes", IntStream.range(0, 50).toArray()))
        .answers(status, Samples.text(sample));

    List<Outcome> outcomes = kommo.notes(notes(120));

    assertThat(outcomes.subList(0, 50)).allMatch(Outcome.Written.class::isInstance);
    assertThat(outcomes.subList(50, 120)).allMatch(Outcome.Failed.class::isInstance);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void addsNothingAgainAfterTheLineDropped() {
    api.dropsTheLine();

    assertThat(kommo.notes(notes(2))).hasSize(2).allMatch(Outcome.Failed.class::isInstance);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void aRefusalStandsWhenTheRestFails() {
    api.answers(400, blaming(0)).dropsTheLine();

    List<Outcome> outcomes = kommo.notes(notes(2));

    assertThat(outcomes).element(0).isEqualTo(refused(0));
    assertThat(outcomes).element(1).isInstanceOf(Outcome.Failed.class);
  }
}
