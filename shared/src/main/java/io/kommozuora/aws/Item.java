package io.kommozuora.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A DynamoDB item, read and written without its type letters. */
record Item(Map<String, AttributeValue> attributes) {
  static Item empty() {
    return new Item(new HashMap<>());
  }

  static AttributeValue value(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue value(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /** Moments are kept as milliseconds since 1970. */
  static AttributeValue value(Instant moment) {
    return value(moment.toEpochMilli());
  }

  Item put(String name, String text) {
    attributes.put(name, value(text));
    return this;
  }

  Item put(String name, long number) {
    attributes.put(name, value(number));
    return this;
  }

  Item put(String name, boolean flag) {
    attributes.put(name, AttributeValue.fromBool(flag));
    return this;
  }

  Item put(String name, Instant moment) {
    attributes.put(name, value(moment));
    return this;
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }

  Optional<Instant> time(String name) {
    return number(name).map(Instant::ofEpochMilli);
  }

  boolean flag(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::bool).orElse(false);
  }

  /** The text of an attribute that must be there. */
  String needed(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("the item lacks " + name));
  }
}
