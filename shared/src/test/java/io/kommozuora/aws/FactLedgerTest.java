package io.kommozuora.aws;

import static io.kommozuora.ledger.StoredFact.Progress.TOLD;
import static io.kommozuora.ledger.StoredFact.Progress.TRIED;
import static io.kommozuora.ledger.StoredFact.Progress.UNTOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.ledger.FactOwner;
import io.kommozuora.ledger.StoredFact;
import io.kommozuora.localaws.dynamo.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class FactLedgerTest {
  private static final FactOwner DEAL = FactOwner.of(new DealId(21700451));
  private static final FactOwner ACCOUNT = FactOwner.of(new AccountNumber("KOMMO-C1"));

  private final VirtualTime time = new VirtualTime();
  private final String table = table();
  private final FactLedger facts = new FactLedger(Aws.DYNAMO, table, time);

  private static String table() {
    String name = Aws.name("facts");
    Aws.LOCAL.dynamo().create(Table.of(name, "subject", "fact"));
    return name;
  }

  private StoredFact fact(String id, int minute) {
    Instant at = time.instant().plus(Duration.ofMinutes(minute));
    return new StoredFact(id, "PaymentProcessed", at, UNTOLD, "{\"amount\":\"199.00\"}");
  }

  @Test
  void keepsEachFactOnce() {
    assertThat(facts.store(DEAL, fact("payment#1", 0))).isTrue();
    assertThat(facts.store(DEAL, fact("payment#1", 7))).isFalse();

    assertThat(facts.history(DEAL)).containsExactly(fact("payment#1", 0));
  }

  @Test
  void ofManyWhoReportTheSameOneIsFirst() {
    assertThat(Crowd.of(20, _ -> facts.store(DEAL, fact("payment#1", 0)))).containsOnlyOnce(true);
  }

  @Test
  void tellsTheOldestFirst() {
    facts.store(DEAL, fact("payment#b", 2));
    facts.store(DEAL, fact("payment#c", 1));
    facts.store(DEAL, fact("payment#a", 2));

    assertThat(facts.history(DEAL))
        .extracting(StoredFact::id)
        .containsExactly("payment#c", "payment#a", "payment#b");
  }

  @Test
  void knowsWhatWasTriedAndWhatWasTold() {
    facts.store(DEAL, fact("payment#1", 0));
    facts.store(DEAL, fact("payment#2", 1));

    facts.tried(DEAL, fact("payment#1", 0));
    facts.told(DEAL, fact("payment#2", 1));

    assertThat(facts.history(DEAL)).extracting(StoredFact::progress).containsExactly(TRIED, TOLD);
    assertThat(facts.store(DEAL, fact("payment#2", 1))).as("told, and still known").isFalse();
  }

  @Test
  void handsWhatBelongedToNobodyToADeal() {
    facts.store(ACCOUNT, fact("payment#1", 0));

    facts.hand(fact("payment#1", 0), ACCOUNT, DEAL);
    facts.hand(fact("payment#1", 0), ACCOUNT, DEAL);

    assertThat(facts.history(ACCOUNT)).isEmpty();
    assertThat(facts.history(DEAL)).hasSize(1);
  }

  @Test
  void readsMoreThanOnePage() {
    String large = "x".repeat(300_000);
    for (int i = 0; i < 8; i++) {
      facts.store(DEAL, new StoredFact("fact#" + i, "Large", time.instant(), UNTOLD, large));
    }

    assertThat(facts.history(DEAL)).hasSize(8);
  }

  @Test
  void forgetsWhatNobodyCameForSoonerThanADealsOwn() {
    facts.store(DEAL, fact("payment#1", 0));
    facts.store(ACCOUNT, fact("payment#1", 0));

    assertThat(expiry(DEAL)).isEqualTo(time.instant().plus(Duration.ofDays(400)).getEpochSecond());
    assertThat(expiry(ACCOUNT))
        .isEqualTo(time.instant().plus(Duration.ofDays(90)).getEpochSecond());
  }

  private long expiry(FactOwner owner) {
    Map<String, AttributeValue> item =
        Aws.DYNAMO
            .getItem(
                get ->
                    get.tableName(table)
                        .key(
                            Map.of(
                                "subject", AttributeValue.fromS(owner.key()),
                                "fact", AttributeValue.fromS("payment#1"))))
            .item();
    return new Item(item).number("expiresAt").orElseThrow();
  }

  @Test
  void printsNoAmount() {
    assertThat(fact("payment#1", 0)).hasToString("StoredFact[PaymentProcessed payment#1]");
  }
}
