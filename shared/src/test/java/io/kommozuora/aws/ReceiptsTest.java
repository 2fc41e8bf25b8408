package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.DealId;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.ledger.FactOwner;
import io.kommozuora.localaws.dynamo.Table;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ReceiptsTest {
  private final VirtualTime time = new VirtualTime();
  private final String table = table();
  private final Receipts receipts = new Receipts(Aws.DYNAMO, table, time);

  private static String table() {
    String name = Aws.name("facts");
    Aws.LOCAL.dynamo().create(Table.of(name, "subject", "fact"));
    return name;
  }

  @Test
  void knowsTheDealsOfWhatCameBefore() {
    Set<DealId> deals = Set.of(new DealId(7), new DealId(21700451));

    receipts.keep("c1", deals);

    assertThat(receipts.find("c1")).hasValue(deals);
    assertThat(receipts.find("c2")).isEmpty();
  }

  @Test
  void whatWasNobodysCameBeforeAllTheSame() {
    receipts.keep("c1", Set.of());

    assertThat(receipts.find("c1")).hasValue(Set.of());
  }

  @Test
  void theLatestCounts() {
    receipts.keep("c1", Set.of());
    receipts.keep("c1", Set.of(new DealId(7)));

    assertThat(receipts.find("c1")).hasValue(Set.of(new DealId(7)));
  }

  @Test
  void isForgottenAfterNinetyDaysAndIsNobodysFact() {
    receipts.keep("c1", Set.of(new DealId(7)));

    Map<String, AttributeValue> item =
        Aws.DYNAMO
            .getItem(
                get ->
                    get.tableName(table)
                        .key(
                            Map.of(
                                "subject", AttributeValue.fromS("callout#c1"),
                                "fact", AttributeValue.fromS("receipt"))))
            .item();
    String end = Long.toString(time.instant().plus(Duration.ofDays(90)).getEpochSecond());
    assertThat(item).containsEntry("expiresAt", AttributeValue.fromN(end));
    assertThat(new FactLedger(Aws.DYNAMO, table, time).history(FactOwner.of(new DealId(7))))
        .isEmpty();
  }
}
