package io.kommozuora.localaws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

final class LocalDynamoTest {
  private static LocalDynamo dynamo;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void keepsAnItem() {
    DynamoDbClient client = dynamo.client();
    dynamo.create(Table.of("kept", "deal"));

    client.putItem(item -> item.tableName("kept").item(item("1", "ACTIVE")));

    var read = client.getItem(get -> get.tableName("kept").key(Map.of("deal", text("1"))));
    assertThat(read.item()).containsEntry("state", text("ACTIVE"));
  }

  @Test
  void refusesAWriteWhoseConditionFails() {
    dynamo.create(Table.of("conditional", "deal"));
    PutItemRequest first =
        PutItemRequest.builder()
            .tableName("conditional")
            .item(item("1", "PROVISIONING"))
            .conditionExpression("attribute_not_exists(deal)")
            .build();
    dynamo.client().putItem(first);

    assertThatThrownBy(() -> dynamo.client().putItem(first))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void findsTheKeysByAnIndex() {
    dynamo.create(Table.of("indexed", "deal").index("byState", "state", null));
    Map<String, AttributeValue> noted = new HashMap<>(item("1", "HELD"));
    noted.put("note", text("not in the index"));
    dynamo.client().putItem(put -> put.tableName("indexed").item(noted));
    dynamo.client().putItem(put -> put.tableName("indexed").item(item("2", "ACTIVE")));

    var held =
        dynamo
            .client()
            .query(
                query ->
                    query
                        .tableName("indexed")
                        .indexName("byState")
                        .keyConditionExpression("#state = :state")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(Map.of(":state", text("HELD"))));

    assertThat(held.items()).containsExactly(item("1", "HELD"));
  }

  @Test
  void forgetsTheItemsOfARecreatedTable() {
    Table table = Table.of("recreated", "deal");
    dynamo.create(table);
    dynamo.client().putItem(put -> put.tableName("recreated").item(item("1", "HELD")));

    dynamo.recreate(table);

    assertThat(dynamo.client().scan(scan -> scan.tableName("recreated")).items()).isEmpty();
  }

  @Test
  void sharesNothingWithAnotherInstance() {
    dynamo.create(Table.of("own", "deal"));

    try (LocalDynamo other = LocalDynamo.start()) {
      assertThat(other.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void namesTheLibraryOfEachSystem() {
    assertThat(SqliteLibrary.nameFor("linux", "amd64")).isEqualTo("libsqlite4java-linux-amd64.so");
    assertThat(SqliteLibrary.nameFor("mac os x", "aarch64"))
        .isEqualTo("libsqlite4java-osx-aarch64.dylib");
    assertThat(SqliteLibrary.nameFor("windows 11", "amd64")).isEqualTo("sqlite4java-win32-x64.dll");
  }

  private static Map<String, AttributeValue> item(String deal, String state) {
    return Map.of("deal", text(deal), "state", text(state));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
