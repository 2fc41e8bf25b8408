package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HookBodiesTest {
  private final Cast cast = Cast.forHooks();
  private final KommoSimulator kommo = cast.kommo;
  private final Receiver receiver = new Receiver();

  @AfterEach
  void stop() {
    cast.close();
    receiver.close();
  }

  @Test
  void sendsAWinAsTheSampleShows() throws InterruptedException {
    kommo.addLead(cast.wholeDeal());
    kommo.registerHook(receiver.url(), "status_lead");
    cast.until(1790001234);

    kommo.win(Cast.DEAL);

    assertThat(sent()).containsExactly(Sample.text("webhook-status-lead-won.form"));
  }

  @Test
  void sendsTheHeadersTheSampleShows() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");

    kommo.addLead(LeadDraft.named("Fresh lead"));
    sent();

    Exchange exchange = receiver.exchanges().getFirst();
    assertThat(exchange.method()).isEqualTo("POST");
    assertThat(exchange.requestHeaders())
        .containsEntry("Content-Type", "application/x-www-form-urlencoded")
        .containsEntry("User-Agent", "amoCRM-Webhooks/3.0")
        .containsEntry("Accept-Encoding", "gzip")
        .hasEntrySatisfying("X-Amocrm-Requestid", id -> assertThat(id).hasSize(36));
  }

  @Test
  void sendsALossAsTheSampleShows() throws InterruptedException {
    kommo.addLead(LeadDraft.named("Beta LLC").id(21700777));
    kommo.registerHook(receiver.url(), "status_lead");
    cast.until(1790001234);

    kommo.moveToStage(21700777, Stage.LOST);

    assertThat(sent()).containsExactly(Sample.text("webhook-status-lead-lost.form"));
  }

  @Test
  void sendsTwoDealsWonTogetherInOneBody() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.addLead(
        LeadDraft.named("Gamma GmbH")
            .id(21700999)
            .price(1200)
            .field("900101", "Starter Monthly")
            .field("900103", 25));
    kommo.registerHook(receiver.url(), "status_lead");
    cast.until(1790001234);

    kommo.moveToStage(List.of(Cast.DEAL, 21700999L), new Stage(Pipelines.SALES, Stage.WON));

    assertThat(sent()).containsExactly(Sample.text("webhook-status-lead-batch-two.form"));
  }

  @Test
  void namesTheOldPipelineOfADealThatChangedIt() throws InterruptedException {
    kommo.addLead(cast.deal().id(21700889));
    kommo.registerHook(receiver.url(), "status_lead");
    cast.until(1790001234);

    kommo.moveToStage(List.of(21700889L), new Stage(Pipelines.RENEWALS, Stage.WON));

    assertThat(sent())
        .containsExactly(Sample.text("webhook-status-lead-moved-pipeline-to-won.form"));
  }

  @Test
  void letsTheUpdateOfAMoveCarryTheOldStage() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790001234);

    kommo.win(Cast.DEAL);

    assertThat(sent()).containsExactly(Sample.text("webhook-update-lead-carrying-old-status.form"));
  }

  @Test
  void sendsAWinWithoutAPlan() throws InterruptedException {
    kommo.addLead(
        LeadDraft.named("Deal without a plan")
            .id(21700888)
            .price(30000)
            .stage(Pipelines.SALES, Pipelines.SALES_NEGOTIATION)
            .field("Seats", 25));
    kommo.registerHook(receiver.url(), "status_lead");
    cast.until(1790001234);

    kommo.win(21700888);

    assertThat(sent()).containsExactly(Sample.text("webhook-status-lead-won-no-plan.form"));
  }

  @Test
  void sendsAChangedPlanWithoutTheOldOne() throws InterruptedException {
    kommo.addLead(
        LeadDraft.named("Acme Labs – annual licence")
            .id(Cast.DEAL)
            .price(30000)
            .stage(Pipelines.SALES, Stage.WON)
            .field("Plan", "PRO_ANNUAL")
            .field("900102", LocalDate.of(2026, 10, 1))
            .field("Seats", 40)
            .field("900104", true)
            .field("900106", "A00012345")
            .field("900107", "A-S00067890"));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790087634);

    kommo.setField(Cast.DEAL, "Plan", "ENTERPRISE_ANNUAL");

    assertThat(sent()).containsExactly(Sample.text("webhook-update-lead-plan-changed.form"));
  }

  @Test
  void sendsAnEmptyName() throws InterruptedException {
    kommo.addLead(
        LeadDraft.named("")
            .id(Cast.DEAL)
            .price(100)
            .stage(Pipelines.SALES, Stage.WON)
            .field("Plan", "PRO_ANNUAL"));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790002034);

    kommo.change(crm -> crm.leads().price(Cast.DEAL, 30000, Users.SALES));

    assertThat(sent()).containsExactly(Sample.text("webhook-update-lead-empty-name.form"));
  }

  @Test
  void echoesAWriteOfOurOwnAsTheSampleShows() throws InterruptedException {
    kommo.addLead(cast.deal().stage(Pipelines.SALES, Stage.WON));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790001238);

    cast.patch("/leads/" + Cast.DEAL, Sample.text("patch-lead-request-zuora-keys.json"));

    assertThat(sent()).containsExactly(Sample.text("webhook-update-lead-echo-of-own-write.form"));
  }

  @Test
  void showsARobotAsUserZero() throws InterruptedException {
    kommo.addLead(
        cast.deal()
            .stage(Pipelines.SALES, Stage.WON)
            .field("900106", "A00012345")
            .field("900107", "A-S00067890"));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790001243);

    cast.patch("/leads/" + Cast.DEAL, "{\"updated_by\":0,\"price\":30000}");

    assertThat(sent())
        .containsExactly(Sample.text("webhook-update-lead-robot-modified-user-zero.form"));
  }

  @Test
  void leavesAClearedFieldOut() throws InterruptedException {
    kommo.addLead(
        LeadDraft.named("Acme Labs – annual licence")
            .id(Cast.DEAL)
            .price(30000)
            .stage(Pipelines.SALES, Stage.WON)
            .field("900101", "Pro Annual")
            .field("900102", LocalDate.of(2026, 10, 1))
            .field("900103", 25)
            .field("900106", "A00012345")
            .field("900107", "A-S00067890"));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790174034);

    kommo.clearField(Cast.DEAL, "Plan");

    assertThat(sent()).containsExactly(Sample.text("webhook-update-lead-plan-absent.form"));
  }

  @Test
  void sendsEveryValueOfAMultiselect() throws InterruptedException {
    kommo.leadField(
        FieldDraft.of(FieldType.MULTISELECT, "Add-ons", null)
            .id(900108)
            .choice(700301, "Priority support", null)
            .choice(700302, "SSO", null));
    kommo.addLead(
        LeadDraft.named("Acme Labs – annual licence")
            .id(Cast.DEAL)
            .price(30000)
            .stage(Pipelines.SALES, Stage.WON)
            .field("Plan", "PRO_ANNUAL"));
    kommo.registerHook(receiver.url(), "update_lead");
    cast.until(1790001734);

    kommo.setField(Cast.DEAL, "Add-ons", List.of("Priority support", "SSO"));

    assertThat(sent())
        .containsExactly(Sample.text("webhook-update-lead-multiselect-two-values.form"));
  }

  @Test
  void namesTheOldResponsibleUser() throws InterruptedException {
    kommo.addLead(cast.deal().stage(Pipelines.SALES, Stage.WON));
    kommo.registerHook(receiver.url(), "responsible_lead");
    cast.until(1790002134);

    kommo.change(crm -> crm.leads().assign(Cast.DEAL, Users.OTHER_SALES, Users.SALES));

    assertThat(sent()).containsExactly(Sample.text("webhook-responsible-lead.form"));
  }

  @Test
  void sendsAnAddedDealAsTheSampleShows() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");

    kommo.addLead(LeadDraft.named("Fresh lead").id(21700460).price(999));

    assertThat(sent()).containsExactly(Sample.text("webhook-add-lead.form"));
  }

  @Test
  void sendsADealCreatedInWonAsAddedOnly() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead", "status_lead", "update_lead");

    kommo.addLead(imported());

    assertThat(sent()).containsExactly(Sample.text("webhook-add-lead-created-directly-won.form"));
  }

  @Test
  void sendsADeletedDealAsItsIdsOnly() throws InterruptedException {
    kommo.addLead(cast.deal().stage(Pipelines.SALES, Stage.WON));
    kommo.registerHook(receiver.url(), "delete_lead", "update_lead");

    kommo.deleteLead(Cast.DEAL);

    assertThat(sent()).containsExactly(Sample.text("webhook-delete-lead.form"));
  }

  @Test
  void sendsARestoredDealAsTheSampleShows() throws InterruptedException {
    kommo.addLead(
        LeadDraft.named("Restored")
            .id(21700462)
            .price(80)
            .stage(Pipelines.SALES, Pipelines.SALES_NEGOTIATION)
            .field("Seats", 25));
    kommo.deleteLead(21700462);
    kommo.registerHook(receiver.url(), "restore_lead");
    cast.until(1790001234);

    kommo.restoreLead(21700462);

    assertThat(sent()).containsExactly(Sample.text("webhook-restore-lead.form"));
  }

  @Test
  void sendsAStagesOwnHookAsTheSampleShows() throws InterruptedException {
    var won = new Stage(Pipelines.SALES, Stage.WON);
    kommo.addLead(cast.deal());
    kommo.hooks().registry().addStageHook(won, receiver.url());

    kommo.win(Cast.DEAL);

    assertThat(sent()).containsExactly(Sample.text("webhook-dp-stage-status.form"));
  }

  @Test
  void tellsOfANoteWithTheKeysTheSampleHas() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "note_lead");

    cast.post("/leads/" + Cast.DEAL + "/notes", Sample.text("post-note-request.json"));

    assertThat(keys(sent().getFirst())).isEqualTo(keys(Sample.text("webhook-note-lead.form")));
  }

  private static LeadDraft imported() {
    return LeadDraft.named("Imported, already won")
        .id(21700461)
        .price(30000)
        .stage(Pipelines.SALES, Stage.WON)
        .field("900101", "Pro Annual")
        .field("900102", LocalDate.of(2026, 10, 1))
        .field("900103", 25)
        .field("900104", true)
        .field("900105", "PO/7781 & Co + 5%");
  }

  private List<String> sent() throws InterruptedException {
    kommo.awaitHooksDelivered();
    return receiver.bodies();
  }

  private static List<String> keys(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
        .toList();
  }
}
