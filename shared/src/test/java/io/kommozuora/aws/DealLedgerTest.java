package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.DealId;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.ledger.Entries;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DealLedgerTest {
  private static final DealId DEAL = Entries.DEAL;

  private final String table = Aws.table();
  private final VirtualTime time = new VirtualTime();
  private final Instant soon = time.instant().plusSeconds(60);
  private final DealLedger ledger = new DealLedger(Aws.DYNAMO, table, time);

  @AfterEach
  void restore() {
    Aws.LOCAL.endpoint().interruptions().restore();
  }

  private Lease taken() {
    return ledger.take(DEAL, soon).orElseThrow();
  }

  private Map<String, AttributeValue> item() {
    return Aws.DYNAMO
        .getItem(
            get -> get.tableName(table).key(Map.of("key", AttributeValue.fromS("deal#21700451"))))
        .item();
  }

  @Test
  void knowsNothingOfANewDeal() {
    assertThat(ledger.find(DEAL)).isEmpty();
    assertThat(taken().entry()).isEqualTo(Entry.of(DEAL));
  }

  @Test
  void aLeaseAloneIsNoEntry() {
    taken();

    assertThat(ledger.find(DEAL)).isEmpty();
  }

  @Test
  void oneOfTwentyTakersGetsTheDeal() {
    List<Optional<Lease>> leases = Crowd.of(20, number -> ledger.take(DEAL, soon));

    assertThat(leases.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  void anotherDealIsFree() {
    taken();

    assertThat(ledger.take(new DealId(7), soon)).isPresent();
  }

  @Test
  void aLeaseExpires() {
    taken();

    time.pass(Duration.ofSeconds(60));
    assertThat(ledger.take(DEAL, soon)).isEmpty();

    time.pass(Duration.ofMillis(1));
    assertThat(ledger.take(DEAL, soon.plusSeconds(60))).isPresent();
  }

  @Test
  void aLostLeaseCannotWrite() {
    Lease lost = taken();
    time.pass(Duration.ofSeconds(61));
    Lease held = ledger.take(DEAL, soon.plusSeconds(120)).orElseThrow();

    Entry entry = Entries.provisioning();
    assertThatThrownBy(() -> ledger.save(lost, entry)).isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> ledger.close(lost, entry)).isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> ledger.close(lost, Entry.of(DEAL)))
        .isInstanceOf(LeaseLostException.class)
        .hasMessage("another worker took over deal 21700451");
    ledger.release(lost);

    assertThat(ledger.find(DEAL)).isEmpty();
    assertThat(ledger.take(DEAL, soon.plusSeconds(240))).isEmpty();
    ledger.save(held, entry);
    assertThat(ledger.find(DEAL)).contains(entry);
  }

  @Test
  void anExpiredLeaseNobodyTookStillWrites() {
    Lease lease = taken();
    time.pass(Duration.ofMinutes(10));

    ledger.close(lease, Entries.active());

    assertThat(ledger.find(DEAL)).contains(Entries.active());
  }

  static List<Entry> entries() {
    return List.of(
        Entries.provisioning(),
        Entries.provisioning().answered(),
        Entries.active(),
        Entries.active().told(Telling.ALL),
        Entries.active().told(new Telling(true, false, true, false)),
        Entries.held(),
        Entries.heldByZuora(),
        Entries.heldByZuora().withdrawn());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void keepsEveryEntryAsItIs(Entry entry) {
    ledger.save(taken(), entry);

    assertThat(ledger.find(DEAL)).contains(entry);
  }

  @Test
  void savingKeepsTheLease() {
    Lease lease = taken();

    ledger.save(lease, Entries.provisioning());
    ledger.save(lease, Entries.active());

    assertThat(ledger.take(DEAL, soon)).isEmpty();
  }

  @Test
  void closingGivesTheLeaseBack() {
    ledger.close(taken(), Entries.active());

    Lease next = taken();
    assertThat(next.entry()).isEqualTo(Entries.active());
  }

  @Test
  void whatWasForgottenIsGone() {
    Lease lease = taken();
    ledger.save(lease, Entries.held());

    ledger.close(lease, Entries.held().withdrawn());

    assertThat(item()).isEmpty();
  }

  @Test
  void numbersThatWereSentAreNotForgotten() {
    Lease lease = taken();

    ledger.close(lease, Entries.heldByZuora().withdrawn());

    assertThat(taken().entry().provision()).isEqualTo(Entries.heldByZuora().provision());
  }

  @Test
  void releasingChangesNothingElse() {
    Lease lease = taken();
    ledger.save(lease, Entries.active());

    ledger.release(lease);

    assertThat(ledger.find(DEAL)).contains(Entries.active());
    assertThat(taken().entry()).isEqualTo(Entries.active());
  }

  @Test
  void aLostAnswerDoesNotLockTheDeal() {
    Aws.LOCAL.endpoint().interruptions().after("dynamodb.UpdateItem", 1);

    Lease lease = taken();

    ledger.close(lease, Entries.active());
    assertThat(ledger.find(DEAL)).contains(Entries.active());
  }

  @Test
  void aLostAnswerDoesNotHideWhatWasSaved() {
    Lease lease = taken();
    Aws.LOCAL.endpoint().interruptions().after("dynamodb.PutItem", 1);

    ledger.save(lease, Entries.provisioning());

    assertThat(ledger.find(DEAL)).contains(Entries.provisioning());
  }
}
