package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.ScriptedApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ManyDealsTest {
  private static final DealId DEAL = new DealId(21700451);

  private final ScriptedApi api = new ScriptedApi();
  private final KommoClient kommo =
      new KommoClient(api.client(KommoClient.verdict(Breaker.none())));

  @AfterEach
  void close() {
    api.close();
  }

  private static List<DealId> ids(long... ids) {
    return LongStream.of(ids).mapToObj(DealId::new).toList();
  }

  private static String page(String name, boolean more, String... items) {
    String next = more ? "'next':{'href':'https://elsewhere.example'}" : "";
    return "{'_links':{%s},'_embedded':{'%s':[%s]}}"
        .formatted(next, name, String.join(",", items))
        .replace('\'', '"');
  }

  private static String lead(long id) {
    return "{'id':%d,'name':'n','status_id':142,'pipeline_id':8800111,'responsible_user_id':7}"
        .formatted(id);
  }

  private static String task(long id, long deal) {
    return "{'id':%d,'entity_id':%d,'responsible_user_id':7,'complete_till':1790087634,'text':'t'}"
        .formatted(id, deal);
  }

  @Test
  void readsDealsByTheirIds() {
    api.answers(200, Samples.text("get-leads-won-sweep-page-2-last.json"));

    Map<DealId, Deal> deals = kommo.deals(ids(21701000, 21700451, 21701000));

    assertThat(deals).containsOnlyKeys(new DealId(21701000));
    Deal deal = deals.values().iterator().next();
    assertThat(deal.responsible()).isEqualTo(new UserId(12345601));
    assertThat(deal.pipeline()).isEqualTo(8800111);
    assertThat(deal.stage()).isEqualTo(Deal.WON);
    assertThat(api.asked().line())
        .isEqualTo(
            "GET /api/v4/leads?with=contacts&limit=250"
                + "&filter[id][]=21700451&filter[id][]=21701000&page=1");
  }

  @Test
  void readsDealsOnAllPages() {
    api.answers(200, page("leads", true, lead(1))).answers(200, page("leads", false, lead(2)));

    assertThat(kommo.deals(ids(1, 2))).containsOnlyKeys(new DealId(1), new DealId(2));
  }

  @Test
  void asksForFiftyDealsAtATime() {
    api.answers(200, page("leads", false, lead(1))).answers(204);

    assertThat(kommo.deals(ids(LongStream.rangeClosed(1, 51).toArray())))
        .containsOnlyKeys(new DealId(1));
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void noDealsAreReadWithoutACall() {
    assertThat(kommo.deals(List.of())).isEmpty();
    assertThat(kommo.openTasks(List.of())).isEmpty();
    assertThat(api.requests()).isZero();
  }

  @Test
  void doesNotWalkThroughTheAccountWhenItsFilterIsIgnored() {
    api.answers(200, page("leads", true, lead(1), lead(99)));

    assertThatThrownBy(() -> kommo.deals(ids(1)))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessage("GET /api/v4/leads: no answer (not what was asked for)");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void aDealThatCannotBeReadIsNotOneThatIsGone() {
    api.answers(200, page("leads", false, lead(1), "{'id':2}"));

    assertThatThrownBy(() -> kommo.deals(ids(1, 2)))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageContaining("unreadable: a lead without status_id");
  }

  @Test
  void readsOpenTasksOfManyDeals() {
    api.answers(200, page("tasks", true, task(1, 1), task(2, 1)))
        .answers(200, page("tasks", false, task(3, 2)));

    List<OpenTask> tasks = kommo.openTasks(ids(2, 1));

    assertThat(tasks)
        .extracting(OpenTask::id)
        .containsExactly(new TaskId(1), new TaskId(2), new TaskId(3));
    assertThat(tasks.getLast())
        .isEqualTo(
            new OpenTask(
                new TaskId(3),
                new DealId(2),
                new UserId(7),
                "t",
                Instant.ofEpochSecond(1790087634)));
    assertThat(api.asked().line())
        .isEqualTo(
            "GET /api/v4/tasks?filter[entity_type]=leads&filter[is_completed]=0&limit=250"
                + "&filter[entity_id][]=1&filter[entity_id][]=2&page=1");
    assertThat(api.asked().line()).endsWith("&page=2");
  }

  @Test
  void knowsATaskByItsReference() {
    api.answers(200, Samples.text("get-tasks-200.json"));

    OpenTask task = kommo.openTasks(List.of(DEAL)).getFirst();

    assertThat(task.bears("zb:cb:payment-declined:INV00000123")).isTrue();
    assertThat(task.bears("zb:cb:payment-declined:INV0000012")).isFalse();
  }

  @Test
  void aTaskOfAnotherDealWasNotAskedFor() {
    api.answers(200, page("tasks", true, task(1, 99)));

    assertThatThrownBy(() -> kommo.openTasks(ids(1)))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageStartingWith("GET /api/v4/tasks:");
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void aCompletedTaskIsNotOpen() {
    String done = task(1, 1).replace("'text'", "'is_completed':true,'text'");
    api.answers(200, page("tasks", false, done));

    assertThat(kommo.openTasks(ids(1))).isEmpty();
  }

  @Test
  void aTaskWithoutAnIdIsNoAnswer() {
    api.answers(200, page("tasks", false, "{'entity_id':1}"));

    assertThatThrownBy(() -> kommo.openTasks(ids(1))).isInstanceOf(ApiException.NoAnswer.class);
  }
}
