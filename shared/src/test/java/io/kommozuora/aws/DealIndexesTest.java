package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import io.kommozuora.localaws.dynamo.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deals found by what they are billed on. */
final class DealIndexesTest {
  private static final AccountNumber ACCOUNT = new AccountNumber("KOMMO-C1");

  private final VirtualTime time = new VirtualTime();
  private final String table = table();
  private final DealLedger ledger = new DealLedger(Aws.DYNAMO, table, time);

  private static String table() {
    String name = Aws.name("deals");
    Aws.LOCAL
        .dynamo()
        .create(
            Table.of(name, "key")
                .index("by-subscription", "subscription", null)
                .index("by-account", "account", null));
    return name;
  }

  private static SubscriptionNumber subscription(long deal) {
    return new SubscriptionNumber("KOMMO-S-" + deal);
  }

  private void sold(long deal, String account, Optional<Instant> hooked) {
    Provision provision =
        new Provision(
            "C1",
            "us",
            new AccountNumber(account),
            subscription(deal),
            new OrderNumber("KOMMO-O-" + deal + "-1"),
            new PlanKey("starter"),
            "Active",
            time.instant(),
            0);
    Entry entry = Entry.of(new DealId(deal));
    Entry won = hooked.map(entry::hookedAt).orElse(entry);
    ledger.close(taken(deal), won.provisioning(provision).active(provision));
  }

  private Lease taken(long deal) {
    return ledger.take(new DealId(deal), time.instant().plusSeconds(60)).orElseThrow();
  }

  private List<Long> billedOn(AccountNumber account) {
    return ledger.of(account).stream().map(entry -> entry.deal().value()).toList();
  }

  @Test
  void theLatestWonDealOfAnAccountComesFirst() {
    sold(1, "KOMMO-C1", Optional.of(Instant.parse("2026-03-02T10:00:00Z")));
    sold(2, "KOMMO-C1", Optional.empty());
    sold(3, "KOMMO-C1", Optional.of(Instant.parse("2026-03-04T10:00:00Z")));
    sold(4, "KOMMO-C4", Optional.of(Instant.parse("2026-03-05T10:00:00Z")));

    assertThat(billedOn(ACCOUNT)).containsExactly(3L, 1L, 2L);
    assertThat(billedOn(new AccountNumber("KOMMO-C9"))).isEmpty();
  }

  @Test
  void aSubscriptionLeadsToItsDealWithAllThatIsKnownOfIt() {
    sold(1, "KOMMO-C1", Optional.empty());
    sold(2, "KOMMO-C1", Optional.empty());

    assertThat(ledger.of(subscription(2)))
        .singleElement()
        .isEqualTo(ledger.find(new DealId(2)).orElseThrow());
    assertThat(ledger.of(subscription(3))).isEmpty();
  }

  @Test
  void aLeaseHidesNothing() {
    sold(1, "KOMMO-C1", Optional.empty());
    taken(1);

    assertThat(billedOn(ACCOUNT)).containsExactly(1L);
  }

  @Test
  void whatAnIndexStillShowsOfADealThatIsNoneAnyMoreIsNotBelieved() {
    AttributeValue key = AttributeValue.fromS("deal#1");
    Aws.DYNAMO.putItem(
        put ->
            put.tableName(table)
                .item(Map.of("key", key, "account", AttributeValue.fromS("KOMMO-C1"))));

    assertThat(ledger.of(ACCOUNT)).isEmpty();
  }

  @Test
  void findsAllDealsOfALargeAccount() {
    for (int deal = 1; deal <= 60; deal++) {
      sold(deal, "KOMMO-C1", Optional.of(time.instant().plusSeconds(deal)));
    }

    assertThat(billedOn(ACCOUNT)).hasSize(60).startsWith(60L, 59L).endsWith(1L);
  }
}
