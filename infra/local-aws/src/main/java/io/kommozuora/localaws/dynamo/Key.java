package io.kommozuora.localaws.dynamo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** The key of a table or an index. */
public record Key(String partition, @Nullable String sort) {
  static Key of(String partition) {
    return new Key(partition, null);
  }

  Stream<String> names() {
    return Stream.of(partition, sort).filter(Objects::nonNull);
  }

  List<KeySchemaElement> schema() {
    var hash = element(partition, KeyType.HASH);
    return sort == null ? List.of(hash) : List.of(hash, element(sort, KeyType.RANGE));
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
