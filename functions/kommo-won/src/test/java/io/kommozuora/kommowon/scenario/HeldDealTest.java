package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HeldDealTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void saysOnTheDealWhatIsWrongAndHowToMendIt() {
    long deal = world.deals.won("partner");

    world.settle();

    assertThat(world.subscriptionsOf(deal)).isEmpty();
    assertThat(world.deals.field(deal, "ZUORA_STATUS"))
        .isEqualTo("Needs attention: The plan \"Partner special\" is not set up for billing.");
    assertThat(world.onlyTask(deal).text())
        .contains("Choose one of starter, growth, enterprise")
        .contains("goes through by itself");
    assertThat(world.onlyTask(deal).responsible()).isEqualTo(world.kommo.lead(deal).responsible());
    assertThat(world.onlyEvent("DealHeld", deal).detail().path("reasons").path(0).path("code"))
        .hasToString("\"PLAN_UNKNOWN\"");
  }

  @Test
  void saysAsMuchOnTheDealAsFitsAndAllOfItInTheTask() {
    long deal =
        world.kommo.addLead(
            world
                .deals
                .draft(world.deals.company("Acme Labs Inc."))
                .field("ZUORA_PLAN", "growth")
                .field("CONTRACT_TERM", "x".repeat(190) + "💶".repeat(300)));
    world.kommo.win(deal);

    world.settle();

    String status = world.deals.field(deal, "ZUORA_STATUS");
    assertThat(status).hasSizeBetween(240, 250).endsWith("…");
    assertThat(status.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(world.onlyTask(deal).text()).contains("x".repeat(190) + "💶💶", "Write for example");
  }

  @Test
  void nagsNobodyTwiceForTheSameReason() {
    long deal = world.deals.won("partner");
    world.settle();
    int written = world.kommo.journal().count("PATCH", ".*");

    world.hook(Bodies.won(deal));
    world.hook(Bodies.updated(deal, 142));
    world.settle();

    assertThat(world.kommo.tasksOf(deal)).hasSize(1);
    assertThat(world.kommo.journal().count("PATCH", ".*")).isEqualTo(written);
    assertThat(world.events("DealHeld", deal)).hasSize(1);
  }

  @Test
  void goesThroughByItselfOnceItIsMended() {
    long deal = world.deals.won("partner");
    world.settle();

    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(world.onlyTask(deal).completed()).isTrue();
  }

  @Test
  void tellsANewReasonInTheSameTask() {
    long deal = world.deals.won("partner");
    world.settle();

    world.kommo.change(
        all -> {
          all.leads().setField(deal, 12345601, "ZUORA_PLAN", "growth");
          all.leads().clearField(deal, 12345601, "SEATS");
        });
    world.settle();

    assertThat(world.onlyTask(deal).text()).contains("SEATS");
    assertThat(world.onlyTask(deal).completed()).isFalse();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("SEATS");
  }

  @Test
  void asksAgainWithANewTaskWhenTheFirstWasClosedAndMoreIsWrong() {
    long deal = world.deals.won("partner");
    world.settle();
    long first = world.onlyTask(deal).id();
    world.kommo.change(
        all ->
            all.tasks()
                .edit(first, all.tasks().find(first).orElseThrow().asked().done("seen"), 12345601));

    world.kommo.change(
        all -> {
          all.leads().setField(deal, 12345601, "ZUORA_PLAN", "growth");
          all.leads().clearField(deal, 12345601, "SEATS");
        });
    world.settle();

    assertThat(world.kommo.tasksOf(deal))
        .filteredOn(task -> !task.completed())
        .singleElement()
        .satisfies(task -> assertThat(task.text()).contains("SEATS"));
  }

  @Test
  void isLetGoWhenItIsNoLongerWon() {
    long deal = world.deals.won("partner");
    world.settle();

    world.kommo.moveToStage(deal, Deals.NEGOTIATION);
    world.settle();

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEmpty();
    assertThat(world.onlyTask(deal).completed()).isTrue();
  }

  @Test
  void isTriedAgainWhenZuoraWasMended() {
    world.zuora.tenant().paymentTerms("Due Upon Receipt");
    long deal = world.deals.won("growth");
    world.settle();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("Zuora did not accept the order");
    assertThat(world.zuora.accounts()).isEmpty();

    world.zuora.tenant().paymentTerms("Due Upon Receipt", "Net 30");
    world.passes(java.time.Duration.ofMinutes(5));
    world.hook(Bodies.updated(deal, 142));
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void ordersNothingMoreBecauseOfItsOwnEcho() {
    world.zuora.tenant().paymentTerms("Due Upon Receipt");

    world.deals.won("growth");
    world.settle();

    assertThat(world.zuora.journal().count("POST", "/v1/orders")).isEqualTo(1);
  }

  @Test
  void waitsForAPersonWhenTheAccountHasAnotherCurrency() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("growth", company);
    world.settle();

    long second =
        world.kommo.addLead(
            world
                .deals
                .draft(company)
                .field("ZUORA_PLAN", "starter")
                .field("CONTRACT_CURRENCY", "EUR"));
    world.kommo.win(second);
    world.settle();

    assertThat(world.deals.field(second, "ZUORA_STATUS")).contains("is billed in USD");
    assertThat(world.zuora.subscriptions()).hasSize(1);
  }

  @Test
  void waitsForAPersonWhenTheNumberIsAnothers() {
    long other = world.deals.won("starter");
    world.settle();
    world.forget(other);
    world.kommo.change(all -> all.leads().setField(other, 12345601, "ZUORA_PLAN", "growth"));

    world.hook(Bodies.won(other));
    world.settle();

    assertThat(world.deals.field(other, "ZUORA_STATUS")).contains("another plan");
    assertThat(world.subscriptionsOf(other)).hasSize(1);
  }
}
