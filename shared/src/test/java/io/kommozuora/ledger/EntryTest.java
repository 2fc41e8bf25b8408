package io.kommozuora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntryTest {
  @Test
  void keepsTheFirstHook() {
    Instant first = Instant.parse("2026-03-02T10:00:00Z");

    Entry entry = Entry.of(Entries.DEAL).hookedAt(first).hookedAt(first.plusSeconds(9));

    assertThat(entry.hooked()).contains(first);
  }

  @Test
  void anAnswerCountsTowardsTheNextKey() {
    Entry entry = Entries.provisioning().answered().answered();

    assertThat(entry.provision().orElseThrow().answers()).isEqualTo(2);
    assertThat(Entry.of(Entries.DEAL).answered()).isEqualTo(Entry.of(Entries.DEAL));
  }

  @Test
  void anActiveDealMayHaveItsNoteAlready() {
    assertThat(Entries.active().telling()).isEqualTo(new Telling(false, false, true, false));
    assertThat(Entries.active().linked()).isTrue();
  }

  @Test
  void whatZuoraSaysLaterIsShownOnTheDealAndAnnouncedToNobody() {
    Entry told = Entries.active().told(Telling.ALL);

    Entry turned = told.turned("Suspended");

    assertThat(turned.provision().orElseThrow())
        .isEqualTo(
            told.provision().orElseThrow().opened(new AccountNumber("KOMMO-C7"), "Suspended"));
    assertThat(turned.telling()).isEqualTo(new Telling(false, true, true, true));
    assertThat(turned.state()).isEqualTo(DealState.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "Pending Activation, true",
    "Pending Acceptance, true",
    "Pending, true",
    "Draft, true",
    "Scheduled, true",
    "Executing, true",
    "Active, false",
    "Suspended, false",
    "Cancelled, false",
    "Expired, false",
    "Failed, false",
    "Reverted, false"
  })
  void anOrderIsAwaitedUntilItIsCarriedOut(String status, boolean awaited) {
    assertThat(Entries.active().turned(status).provision().orElseThrow().awaited())
        .isEqualTo(awaited);
  }

  @Test
  void aHoldLeavesTheNumbers() {
    assertThat(Entries.heldByZuora().provision()).isPresent();
    assertThat(Entries.heldByZuora().unheld().hold()).isEmpty();
  }

  @Test
  void aWithdrawnDealIsAsGoodAsNewButForItsNumbers() {
    Entry withdrawn = Entries.heldByZuora().withdrawn();

    assertThat(withdrawn.linked()).isFalse();
    assertThat(withdrawn.hold()).isEmpty();
    assertThat(withdrawn.hooked()).isEmpty();
    assertThat(withdrawn.provision()).isEqualTo(Entries.heldByZuora().provision());
  }

  @Test
  void onlyAnOrderOnItsWayIsProvisioning() {
    assertThat(Entries.provisioning().provisioning()).isTrue();
    assertThat(Entries.active().provisioning()).isFalse();
    assertThat(Entries.heldByZuora().provisioning()).isFalse();
  }

  @Test
  void everythingIsToldWhenNothingIsLeft() {
    assertThat(Telling.ALL.complete()).isTrue();
    assertThat(Telling.NOTHING.complete()).isFalse();
    assertThat(new Telling(true, true, true, false).complete()).isFalse();
    assertThat(new Telling(true, false, true, true).complete()).isFalse();
    assertThat(new Telling(false, true, true, true).complete()).isFalse();
    assertThat(new Telling(true, true, false, true).complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Suspended, true, ACTIVE",
    "Cancelled, false, CANCELLED",
    "Expired, false, CANCELLED"
  })
  void whatADealWasToldOfItsSubscriptionIsWhatItIs(String status, boolean lives, DealState state) {
    Entry told = Entries.active().told(Telling.ALL);

    Entry now = told.nowIs(status, lives);

    assertThat(now.state()).isEqualTo(state);
    assertThat(now.provision().map(Provision::status)).hasValue(status);
    assertThat(now.provision().map(Provision::account))
        .isEqualTo(told.provision().map(Provision::account));
    assertThat(now.telling()).isEqualTo(Telling.ALL);
    assertThat(now.hooked()).isEqualTo(told.hooked());
  }

  @Test
  void aSubscriptionThatLivesAgainIsActiveAgain() {
    Entry ended = Entries.active().nowIs("Cancelled", false);

    assertThat(ended.nowIs("Active", true).state()).isEqualTo(DealState.ACTIVE);
  }
}
