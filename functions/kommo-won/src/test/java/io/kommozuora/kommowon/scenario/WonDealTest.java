package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.events.PutEvent;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.trouble.Stop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WonDealTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void becomesAnAccountAndASubscription() {
    long deal = world.deals.won("growth");

    world.settle();

    Subscription subscription = world.onlySubscription();
    assertThat(subscription.number()).isEqualTo("KOMMO-S-" + deal);
    assertThat(subscription.accountNumber())
        .isEqualTo("KOMMO-C" + world.kommo.lead(deal).company().orElseThrow());
    assertThat(world.zuora.accounts()).hasSize(1);
    assertThat(world.zuora.invoices()).isEmpty();
  }

  @Test
  void tellsTheDealItsKeysAndOneNote() {
    long deal = world.deals.won("growth");

    world.settle();

    String account = world.onlySubscription().accountNumber();
    assertThat(world.deals.field(deal, "ZUORA_ACCOUNT")).isEqualTo(account);
    assertThat(world.deals.field(deal, "ZUORA_SUBSCRIPTION")).isEqualTo("KOMMO-S-" + deal);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo("Active (growth)");
    assertThat(world.deals.field(deal, "ZUORA_LINK")).endsWith("id=KOMMO-S-" + deal);
    assertThat(world.kommo.notesOf(deal))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.text())
                    .startsWith(
                        "Zuora: account %s, subscription KOMMO-S-%d (growth) active."
                            .formatted(account, deal)));
  }

  @Test
  void needsSixUpstreamCallsWithItsEchoesIncluded() {
    world.zuora.token();
    world.deals.won("growth");

    world.settle();

    assertThat(world.kommo.journal().all()).hasSize(5);
    assertThat(world.zuora.journal().matching("*", "/v1/.*")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "starter, 2c92c0f96d7ee1f5016d879c15cd0987, 12",
    "growth, 2c92c0f96d7ee1f5016d879c17ab0989, 1",
    "enterprise, 2c92c0f96d7ee1f5016d879c19cd098b, 24"
  })
  void isSoldWithItsOwnPlanAndTerm(String plan, String ratePlan, int period) {
    world.deals.won(plan);

    world.settle();

    Subscription subscription = world.onlySubscription();
    assertThat(subscription.planIds()).containsExactly(ratePlan);
    assertThat(subscription.terms().initialTerm().orElseThrow().period()).isEqualTo(period);
  }

  @Test
  void isSoldInTheDealsQuantityAndCurrency() {
    LeadDraft draft = world.deals.draft(world.deals.company("Beispiel GmbH"));
    long deal =
        world.kommo.addLead(draft.field("ZUORA_PLAN", "growth").field("CONTRACT_CURRENCY", "EUR"));
    world.kommo.win(deal);

    world.settle();

    assertThat(world.onlySubscription().quantity(SampleCatalog.GROWTH_SEATS).orElseThrow())
        .isEqualByComparingTo("25");
    assertThat(world.zuora.accounts().getFirst().currency()).isEqualTo("EUR");
  }

  @Test
  void beginsOnTheDealsContractDateInTheAccountsZone() {
    LeadDraft draft = world.deals.draft(world.deals.company("Acme Labs Inc."));
    LocalDate day = LocalDate.now(java.time.ZoneId.of("America/New_York")).plusDays(20);
    long deal =
        world.kommo.addLead(draft.field("ZUORA_PLAN", "growth").field("CONTRACT_DATE", day));
    world.kommo.win(deal);

    world.settle();

    assertThat(world.onlySubscription().dates().contractEffective()).isEqualTo(day);
  }

  @Test
  void isAnnouncedOnTheBus() {
    long deal = world.deals.won("growth");

    world.settle();

    PutEvent event = world.onlyEvent("SubscriptionCreated", deal);
    assertThat(event.source()).isEqualTo("kommo-zuora");
    assertThat(event.detail().path("subscription").asText()).isEqualTo("KOMMO-S-" + deal);
    assertThat(event.detail().path("plan").asText()).isEqualTo("growth");
    assertThat(event.detail().path("hookedAt").asText()).isNotEmpty();
  }

  @Test
  void isBilledOnceHoweverOftenItIsAnnounced() {
    world.kommo.hooks().repeat(3);
    long deal = world.deals.won("growth");
    world.settle();

    world.hook(Bodies.won(deal));
    world.hook(Bodies.updated(deal, Deals.NEGOTIATION));
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void isBilledOnceWhenWorkersMeet() throws InterruptedException {
    long deal = world.deals.open("growth");
    world.kommo.win(deal);
    world.awaitHooks();
    List<Thread> workers =
        List.of(1, 2, 3).stream()
            .map(i -> Thread.startVirtualThread(() -> handleOne(deal)))
            .toList();
    for (Thread worker : workers) {
      worker.join();
    }

    world.settle();

    world.assertBilledOnce(deal);
  }

  private void handleOne(long deal) {
    world.hook(Bodies.won(deal));
    world.function(world.handler()).runOnce();
  }

  @Test
  void sharesItsAccountWithTheCompanysOtherDeals() {
    long company = world.deals.company("Acme Labs Inc.");
    long first = world.deals.open("growth", company);
    long second = world.deals.open("starter", company);
    world.kommo.moveToStage(
        List.of(first, second), new io.kommozuora.simulators.kommo.crm.Stage(Deals.SALES, 142));

    world.settle();

    assertThat(world.zuora.accounts()).hasSize(1);
    assertThat(world.zuora.subscriptions()).hasSize(2);
    world.assertTold(first);
    world.assertTold(second);
  }

  @Test
  void waitsWhileAnotherDealOfItsCompanyIsOrdered() throws InterruptedException {
    long company = world.deals.company("Acme Labs Inc.");
    long first = world.deals.won("growth", company);
    world.awaitHooks();
    long second;
    try (Stop order = world.zuora.stopNext("POST", "/v1/orders")) {
      Thread worker = Thread.startVirtualThread(world::runOnce);
      order.awaitArrival();
      second = world.deals.won("starter", company);
      world.runOnce();
      order.release();
      worker.join();
    }

    world.settle();

    world.assertBilledOnce(first);
    world.assertBilledOnce(second);
    assertThat(world.zuora.journal().count("POST", "/v1/orders")).isEqualTo(2);
  }

  @Test
  void isBilledToThePersonWhereThereIsNoCompany() {
    long contact = world.deals.contact("Erika Muster");
    world.kommo.contactField(
        FieldDraft.of(FieldType.STREETADDRESS, "Private address", "PRIVATE_ADDRESS"));
    world.kommo.setContactField(contact, "PRIVATE_ADDRESS", "Hauptstr. 1, 10115 Berlin, Germany");
    long deal =
        world.kommo.addLead(
            LeadDraft.named("Licence")
                .stage(Deals.SALES, Deals.NEGOTIATION)
                .contact(contact)
                .field("ZUORA_PLAN", "starter"));
    world.kommo.win(deal);

    world.settle();

    assertThat(world.onlySubscription().accountNumber()).isEqualTo("KOMMO-P" + contact);
    world.assertTold(deal);
  }

  @Test
  void isFoundAlsoWhenItWasCreatedWon() {
    long deal =
        world.kommo.addLead(
            world
                .deals
                .draft(world.deals.company("Acme Labs Inc."))
                .stage(Deals.SALES, 142)
                .field("ZUORA_PLAN", "growth"));

    world.settle();

    world.assertBilledOnce(deal);
  }
}
