package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.server.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deal is held quietly also when telling it does not go as planned. */
final class HeldTroubleTest {
  private static final String DEALS = "/api/v4/leads/.*";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aBusThatIsDownMakesNoStormOfEchoes() {
    busRefuses(12);
    long deal = world.deals.won("partner");

    world.settle();

    assertThat(world.onlyTask(deal).completed()).isFalse();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).startsWith("Needs attention");
    assertThat(world.events("DealHeld", deal)).isNotEmpty();
    assertThat(world.kommo.journal().count("PATCH", DEALS)).isLessThanOrEqualTo(2);
    assertThat(world.depth(world.stack.dead())).isZero();
  }

  private void busRefuses(int times) {
    for (int i = 0; i < times; i++) {
      world.aws.events().failNextEntry(AwsError.refused("InternalFailure", "later"));
    }
  }

  @Test
  void aTaskNobodyMayHaveFallsToTheIntegrationsUser() {
    long deal = world.deals.won("partner");
    world.awaitHooks();
    world.kommo.faults().add(refusal("POST", "/api/v4/tasks"));

    world.settle();

    assertThat(world.onlyTask(deal).completed()).isFalse();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).startsWith("Needs attention");
    assertThat(world.depth(world.stack.dead())).isZero();
  }

  @Test
  void aTaskKommoNeverTakesLeavesTheStatusOnTheDeal() {
    long deal = world.deals.won("partner");
    world.awaitHooks();
    world.kommo.faults().add(refusal("POST", "/api/v4/tasks").times(1000));

    world.settle();

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).startsWith("Needs attention");
    assertThat(world.kommo.journal().count("PATCH", DEALS)).isEqualTo(1);
    assertThat(world.depth(world.stack.dead())).isZero();

    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();
    world.assertBilledOnce(deal);
  }

  private static Fault refusal(String method, String path) {
    return Fault.answering(
        method,
        path,
        400,
        """
        {"validation-errors": [{"request_id": "0", "errors": [
          {"code": "NotSupportedChoice", "path": "responsible_user_id", "detail": "Not a user"}]}],
         "title": "Bad Request", "status": 400}
        """);
  }

  @Test
  void aNewReasonIsToldAlsoWhenTheTaskWasDeleted() {
    long deal = world.deals.won("partner");
    world.settle();
    Task old = world.onlyTask(deal);
    completeByHand(old);
    world.kommo.faults().add(gone("/api/v4/tasks/" + old.id()));

    world.kommo.clearField(deal, "ZUORA_PLAN");
    world.settle();

    assertThat(world.kommo.tasksOf(deal))
        .filteredOn(task -> task.id() != old.id())
        .singleElement()
        .satisfies(task -> assertThat(task.text()).contains("has no plan"));
    assertThat(world.depth(world.stack.dead())).isZero();
    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();
    world.assertBilledOnce(deal);
  }

  private static Fault gone(String path) {
    String answer = "{\"title\": \"Not Found\", \"status\": 404}";
    return Fault.answering("PATCH", path, 404, answer).times(99);
  }

  private void completeByHand(Task task) {
    world.kommo.change(all -> all.tasks().edit(task.id(), task.asked().done("seen"), 12345601));
  }

  @Test
  void sendsTheEventOfAnActiveDealWhenTheBusIsBackAndRepeatsNothingElse() {
    busRefuses(12);
    long deal = world.deals.won("growth");

    world.runOnce();

    world.assertTold(deal);
    assertThat(world.events("SubscriptionCreated", deal)).isEmpty();
    world.settle();
    world.assertBilledOnce(deal);
    assertThat(world.onlyEvent("SubscriptionCreated", deal).detail().path("deal").asLong())
        .isEqualTo(deal);
    assertThat(world.kommo.journal().count("PATCH", DEALS)).isEqualTo(1);
    assertThat(world.kommo.journal().count("POST", DEALS)).isEqualTo(1);
  }
}
