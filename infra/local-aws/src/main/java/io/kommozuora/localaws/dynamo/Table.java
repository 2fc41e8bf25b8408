package io.kommozuora.localaws.dynamo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table by its name, key and global secondary indexes, all keys being strings. */
public record Table(String name, Key key, List<Index> indexes) {
  public Table {
    indexes = List.copyOf(indexes);
  }

  /** An index, which shows the keys only. */
  public record Index(String name, Key key) {}

  public static Table of(String name, String partition) {
    return new Table(name, Key.of(partition), List.of());
  }

  public static Table of(String name, String partition, String sort) {
    return new Table(name, new Key(partition, sort), List.of());
  }

  public Table index(String indexName, String partition, @Nullable String sort) {
    var index = new Index(indexName, new Key(partition, sort));
    return new Table(name, key, Stream.concat(indexes.stream(), Stream.of(index)).toList());
  }

  CreateTableRequest request() {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(key.schema())
            .attributeDefinitions(attributes());
    // An empty list of indexes is refused.
    if (!indexes.isEmpty())
      request.globalSecondaryIndexes(indexes.stream().map(this::gsi).toList());
    return request.build();
  }

  private List<AttributeDefinition> attributes() {
    return Stream.concat(Stream.of(key), indexes.stream().map(Index::key))
        .flatMap(Key::names)
        .distinct()
        .map(Table::string)
        .toList();
  }

  private static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private GlobalSecondaryIndex gsi(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(index.key().schema())
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }
}
