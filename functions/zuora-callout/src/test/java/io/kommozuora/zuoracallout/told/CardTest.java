package io.kommozuora.zuoracallout.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.aws.Lease;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.CurrentTerm;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.RatePlan;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.config.Integration;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldContent;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.deal.Fields;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.deal.UserId;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Hold;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuoracallout.fact.Calendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CardTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final DealId DEAL = new DealId(7);
  private static final Integration INTEGRATION =
      Integration.load(Path.of("src/test/resources/integration.yaml"));
  private static final Provision SOLD =
      new Provision(
          "C1",
          "default",
          new AccountNumber("KOMMO-C1"),
          new SubscriptionNumber("KOMMO-S-7"),
          new OrderNumber("KOMMO-O-7-1"),
          new PlanKey("starter"),
          "Active",
          NOW,
          0);
  private static final Entry ACTIVE = Entry.of(DEAL).provisioning(SOLD).active(SOLD);

  private final Card card =
      new Card(INTEGRATION.kommo(), Calendar.of(INTEGRATION, InstantSource.fixed(NOW)));

  private static Subscription subscription(String status, String... billedThrough) {
    List<RatePlan.Charge> charges =
        Stream.of(billedThrough)
            .map(
                day ->
                    new RatePlan.Charge(
                        "C-1",
                        new ChargeId("2c92c0f96d7ee1f5016d879c15cd0a01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(day))))
            .toList();
    return new Subscription(
        SOLD.subscription(),
        SOLD.account(),
        1,
        status,
        new CurrentTerm(Optional.empty(), Optional.empty(), true, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new RatePlan(
                "rp", new RatePlanId("2c92c0f96d7ee1f5016d879c15cd0987"), "Starter", charges)),
        Map.of());
  }

  private Map<String, FieldContent> shown(Entry entry, Optional<Subscription> subscription) {
    Briefing briefing = new Briefing(new Lease(entry, "me", NOW), List.of());
    briefing.met(
        new Deal(
            DEAL,
            "Annual licence",
            Deal.WON,
            1,
            new UserId(1),
            Optional.empty(),
            false,
            new Fields(List.of()),
            Optional.empty(),
            List.of(),
            Set.of()));
    briefing.stands(new Standing(Optional.empty(), subscription, Optional.empty()));
    return card.changes(briefing).stream()
        .collect(Collectors.toMap(CardTest::code, FieldWrite::content));
  }

  private static String code(FieldWrite write) {
    return write.field() instanceof FieldKey.Code(String code) ? code : "";
  }

  @Test
  void theNextInvoiceIsThatOfTheChargeBilledTheLeast() {
    assertThat(
            shown(ACTIVE, Optional.of(subscription("Active", "2026-06-01", "2026-04-01")))
                .get("SHOWN_NEXT_INVOICE"))
        .isEqualTo(
            new FieldContent.Day(LocalDate.parse("2026-04-01"), INTEGRATION.kommo().timeZone()));
  }

  @Test
  void whatIsCancelledHasNoNextInvoiceAndDoesNotRenew() {
    assertThat(shown(ACTIVE, Optional.of(subscription("Cancelled", "2026-04-01"))))
        .doesNotContainKeys("SHOWN_NEXT_INVOICE", "SHOWN_AUTO_RENEW")
        .containsEntry("ZUORA_STATUS", FieldContent.text("Cancelled (starter)"));
  }

  @Test
  void theStatusIsTheWonPathsAsLongAsThatIsAtWork() {
    Optional<Subscription> active = Optional.of(subscription("Active"));
    Hold hold =
        new Hold("PLAN_UNKNOWN", "f", NOW, Optional.empty(), Optional.empty(), false, false);

    assertThat(shown(ACTIVE, active)).containsKey("ZUORA_STATUS");
    assertThat(shown(Entry.of(DEAL).provisioning(SOLD), active)).doesNotContainKey("ZUORA_STATUS");
    assertThat(shown(ACTIVE.held(hold), active)).doesNotContainKey("ZUORA_STATUS");
  }

  @Test
  void nothingIsShownOfWhatZuoraDoesNotKnow() {
    assertThat(shown(ACTIVE, Optional.empty())).isEmpty();
  }
}
