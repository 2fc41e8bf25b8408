package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.ScriptedApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TasksTest {
  private static final String REFERENCE = "kz:21700451:hold";
  private static final TaskId TASK = new TaskId(1564845);
  private static final Instant DUE = Instant.ofEpochSecond(1790087634);

  private final ScriptedApi api = new ScriptedApi();
  private final Tasks tasks =
      new KommoClient(api.client(KommoClient.verdict(Breaker.none()))).tasks(new DealId(21700451));

  @AfterEach
  void close() {
    api.close();
  }

  private static String task(long id, long deal, String text) {
    return "{'id':%d,'entity_id':%d,'text':'%s','result':[]}".formatted(id, deal, text);
  }

  private static String page(boolean more, String... items) {
    String next = more ? "'next':{'href':'https://elsewhere.example'}" : "";
    return "{'_links':{%s},'_embedded':{'tasks':[%s]}}"
        .formatted(next, String.join(",", items))
        .replace('\'', '"');
  }

  @Test
  void addsOneTaskForTheResponsibleUser() {
    api.answers(200, Samples.text("post-task-200.json"));

    TaskId made = tasks.add("Choose a plan.", REFERENCE, new UserId(12345601), DUE);

    assertThat(made).isEqualTo(TASK);
    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /api/v4/tasks");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "[{'task_type_id':1,'text':'Choose a plan.\\n[ref kz:21700451:hold]',"
                    + "'complete_till':1790087634,'entity_id':21700451,'entity_type':'leads',"
                    + "'request_id':'kz:21700451:hold','responsible_user_id':12345601}]"));
  }

  @Test
  void leavesARobotsTaskToTheIntegration() {
    api.answers(200, Samples.text("post-task-200.json"));

    tasks.add("Choose a plan.", REFERENCE, new UserId(0), DUE);

    assertThat(api.asked().json().path(0).has("responsible_user_id")).isFalse();
  }

  @Test
  void neverAddsATaskTwiceByItself() {
    api.dropsTheLine();

    assertThatThrownBy(() -> tasks.add("Choose a plan.", REFERENCE, new UserId(1), DUE))
        .isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"204,''", "200,{}", "200,'{\"_embedded\":{\"tasks\":[{\"id\":0}]}}'"})
  void aTaskWithoutAnIdIsNoAnswer(int status, String body) {
    if (status == 204) {
      api.answers(204);
    } else {
      api.answers(status, body);
    }

    assertThatThrownBy(() -> tasks.add("Choose a plan.", REFERENCE, new UserId(1), DUE))
        .isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void findsItsReferenceOnALaterPage() {
    api.answers(
            200, page(true, task(1, 21700451, "call back"), task(2, 21700451, "[ref kz:1:hold]")))
        .answers(200, page(true, task(3, 21700451, "Choose a plan. [ref kz:21700451:hold]")));

    assertThat(tasks.find(REFERENCE)).contains(new TaskId(3));

    assertThat(api.asked().line())
        .isEqualTo(
            "GET /api/v4/tasks?filter[entity_type]=leads&filter[is_completed]=0&limit=250"
                + "&filter[entity_id][]=21700451&page=1");
    assertThat(api.asked().line()).endsWith("&page=2");
  }

  @Test
  void aTaskOfAnotherDealIsNotItsOwn() {
    api.answers(200, page(false, task(1, 99, "[ref kz:21700451:hold]")));

    assertThat(tasks.find(REFERENCE)).isEmpty();
  }

  @Test
  void noOpenTasksAreNone() {
    api.answers(204);

    assertThat(tasks.find(REFERENCE)).isEmpty();
  }

  @Test
  void changesTheTextAndKeepsTheReference() {
    api.answers(200, Samples.text("patch-task-200.json"));

    tasks.change(TASK, "Choose a currency.", REFERENCE);

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("PATCH /api/v4/tasks/1564845");
    assertThat(asked.json())
        .isEqualTo(Samples.parsed("{'text':'Choose a currency.\\n[ref kz:21700451:hold]'}"));
  }

  @Test
  void completesWithAResult() {
    api.answers(200, Samples.text("patch-task-200.json"));

    tasks.complete(TASK, "Billed.");

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("PATCH /api/v4/tasks/1564845");
    assertThat(asked.json())
        .isEqualTo(Samples.parsed("{'is_completed':true,'result':{'text':'Billed.'}}"));
  }

  @Test
  void aTaskThatIsGoneIsCompleted() {
    api.answers(404, Samples.text("error-404.json"));

    assertThatCode(() -> tasks.complete(TASK, "Billed.")).doesNotThrowAnyException();
  }

  @Test
  void aTaskThatMayStillBeOpenIsNot() {
    api.answers(503, "");

    assertThatThrownBy(() -> tasks.complete(TASK, "Billed."))
        .isInstanceOf(ApiException.NoAnswer.class);
  }
}
