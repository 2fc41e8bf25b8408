package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.hook.AccountBlock;
import io.kommozuora.simulators.kommo.hook.Attempt;
import io.kommozuora.simulators.kommo.hook.HookStyle;
import io.kommozuora.simulators.kommo.hook.ReleaseOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HookDeliveryTest {
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Receiver receiver = new Receiver();
  private final HookStyle impatient = new HookStyle(AccountBlock.FIRST, SHORT);
  private Cast cast = Cast.forHooks();
  private KommoSimulator kommo = cast.kommo;

  @AfterEach
  void stop() {
    cast.close();
    receiver.close();
  }

  @Test
  void waitsTwoSecondsForAnAnswer() {
    assertThat(HookStyle.documented().limit()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void takesALateAnswerForAFailureAlthoughItWasProcessed() throws InterruptedException {
    restart(Cast.options().hooks(impatient));
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.keepsSilent(Duration.ofDays(1));

    kommo.addLead(LeadDraft.named("One"));
    kommo.awaitHooksDelivered();
    kommo.time().advance(Duration.ofMinutes(5));
    kommo.awaitHooksDelivered();

    assertThat(codes()).containsExactly(0, 200);
    assertThat(receiver.bodies()).hasSize(2);
  }

  @Test
  void triesARefusedHookAgainAfterFiveAndFifteenMinutesOnly() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(404, 10);

    kommo.addLead(LeadDraft.named("One"));
    kommo.awaitHooksDelivered();

    assertThat(attemptsAfter(Duration.ofMinutes(5).minusSeconds(1))).isEqualTo(1);
    assertThat(attemptsAfter(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(attemptsAfter(Duration.ofMinutes(15).minusSeconds(1))).isEqualTo(2);
    assertThat(attemptsAfter(Duration.ofSeconds(1))).isEqualTo(3);
    assertThat(attemptsAfter(Duration.ofDays(1))).isEqualTo(3);
  }

  @Test
  void triesAServerErrorTwiceMoreAfterFifteenMinutesAndAnHour() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(503, 10);

    kommo.addLead(LeadDraft.named("One"));
    kommo.awaitHooksDelivered();

    assertThat(attemptsAfter(Duration.ofMinutes(20))).isEqualTo(3);
    assertThat(attemptsAfter(Duration.ofMinutes(15))).isEqualTo(4);
    assertThat(attemptsAfter(Duration.ofMinutes(59))).isEqualTo(4);
    assertThat(attemptsAfter(Duration.ofMinutes(1))).isEqualTo(5);
    assertThat(attemptsAfter(Duration.ofDays(1))).isEqualTo(5);
  }

  @Test
  void takesEveryCodeBelow300ForDelivered() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(299, 1);

    kommo.addLead(LeadDraft.named("One"));
    kommo.awaitHooksDelivered();

    assertThat(kommo.hooks().waitingForRetry()).isZero();
  }

  @Test
  void sendsAHookTwiceOnDemand() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    kommo.hooks().repeat(1);

    kommo.addLead(LeadDraft.named("One"));
    kommo.addLead(LeadDraft.named("Two"));
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies()).filteredOn(body -> body.contains("=One&")).hasSize(2);
    assertThat(receiver.bodies()).filteredOn(body -> body.contains("=Two&")).hasSize(1);
  }

  @Test
  void losesAHookOnDemand() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    kommo.hooks().lose(1);

    kommo.addLead(LeadDraft.named("One"));
    kommo.addLead(LeadDraft.named("Two"));
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies()).singleElement().asString().contains("=Two&");
    assertThat(kommo.hooks().waitingForRetry()).isZero();
  }

  @Test
  void sendsHooksInAnotherOrderOnDemand() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    kommo.hooks().hold();
    kommo.addLead(LeadDraft.named("One"));
    kommo.addLead(LeadDraft.named("Two"));
    assertThat(kommo.hooks().pending()).isEqualTo(2);
    assertThat(receiver.bodies()).isEmpty();

    kommo.hooks().release(ReleaseOrder.REVERSED);
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies().getFirst()).contains("=Two&");
    assertThat(receiver.bodies().getLast()).contains("=One&");
  }

  @Test
  void switchesAHookOffAfter101FailuresInTwoHours() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(404, 1000);

    fail(100);
    assertThat(disabled()).isFalse();
    fail(1);
    assertThat(disabled()).isTrue();

    kommo.addLead(LeadDraft.named("Never told"));
    kommo.time().advance(Duration.ofDays(1));
    kommo.awaitHooksDelivered();
    assertThat(kommo.hooks().attempts()).hasSize(101);
  }

  @Test
  void forgetsFailuresOlderThanTwoHours() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(404, 100);
    fail(100);
    kommo.time().advance(Duration.ofHours(2).plusSeconds(1));
    kommo.awaitHooksDelivered();

    receiver.answers(404, 1);
    fail(1);

    assertThat(disabled()).isFalse();
  }

  @Test
  void showsASwitchedOffHookAsTheSampleDoes() throws InterruptedException {
    JsonNode request = Sample.json("post-webhook-request.json");
    cast.post("/webhooks", ((ObjectNode) request).put("destination", receiver.url()).toString());
    receiver.answers(404, 101);
    cast.until(1790001234);

    fail(101);

    JsonNode hooks = cast.json(cast.get("/webhooks"));
    ((ObjectNode) hooks.at("/_embedded/webhooks/0"))
        .put(
            "destination", Sample.json("delete-webhook-request.json").path("destination").asText());
    assertThat(hooks).isEqualTo(Sample.json("get-webhooks-200-disabled.json"));
  }

  @Test
  void staysOnWhenTheLatestAnswerWasGood() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(404, 100);
    fail(100);

    kommo.addLead(LeadDraft.named("Told"));
    kommo.awaitHooksDelivered();

    assertThat(disabled()).isFalse();
  }

  @Test
  void sendsAgainOnceAPersonHasEnabledTheHook() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    receiver.answers(404, 101);
    fail(101);

    kommo.hooks().registry().enableAll();
    kommo.addLead(LeadDraft.named("Told"));
    kommo.awaitHooksDelivered();

    assertThat(disabled()).isFalse();
    assertThat(kommo.hooks().attempts().getLast().valid()).isTrue();
  }

  @Test
  void tellsOfAStageChangeInTwoRequests() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "status_lead", "update_lead");

    kommo.win(Cast.DEAL);
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies())
        .hasSize(2)
        .anyMatch(body -> body.contains("leads%5Bstatus%5D"))
        .anyMatch(body -> body.contains("leads%5Bupdate%5D"));
  }

  @Test
  void tellsOfEveryAcceptedPatchAlsoWhenNothingChanged() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "update_lead");

    cast.patch("/leads/" + Cast.DEAL, "{\"price\":30000}");
    cast.patch("/leads/" + Cast.DEAL, "{\"price\":30000}");
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies()).hasSize(2);
  }

  @Test
  void tellsNothingOfARefusedPatch() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "update_lead");

    cast.patch("/leads/" + Cast.DEAL, "{\"status_id\":1}");
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies()).isEmpty();
  }

  @Test
  void tellsNotesOnlyToThoseWhoAsked() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "update_lead");

    cast.post("/leads/" + Cast.DEAL + "/notes", Sample.text("post-note-request.json"));
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies()).isEmpty();
  }

  @Test
  void namesTheAccountLastWhenAsked() throws InterruptedException {
    restart(
        Cast.options().hooks(new HookStyle(AccountBlock.LAST_WITHOUT_ID, SHORT.multipliedBy(10))));
    kommo.registerHook(receiver.url(), "add_lead");

    kommo.addLead(LeadDraft.named("One"));
    kommo.awaitHooksDelivered();

    assertThat(receiver.bodies().getFirst())
        .startsWith("leads")
        .endsWith("&account%5Bsubdomain%5D=acmecloud-demo")
        .doesNotContain("account%5Bid%5D");
  }

  private void restart(Options options) {
    cast.close();
    cast = new Cast(options, null);
    kommo = cast.kommo;
  }

  private void fail(int hooks) throws InterruptedException {
    for (int i = 0; i < hooks; i++) {
      kommo.addLead(LeadDraft.named("Failing"));
    }
    kommo.awaitHooksDelivered();
  }

  private int attemptsAfter(Duration step) throws InterruptedException {
    kommo.time().advance(step);
    kommo.awaitHooksDelivered();
    return kommo.hooks().attempts().size();
  }

  private boolean disabled() {
    return cast.json(cast.get("/webhooks")).at("/_embedded/webhooks/0/disabled").asBoolean();
  }

  private List<Integer> codes() {
    return kommo.hooks().attempts().stream().map(Attempt::code).toList();
  }
}
