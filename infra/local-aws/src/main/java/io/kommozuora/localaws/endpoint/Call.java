package io.kommozuora.localaws.endpoint;

import java.time.Instant;

/** One call of a service, numbered from 1 in the order of arrival. */
public record Call(long number, Service service, String operation, Instant at) {
  /** Service and operation, as in {@code dynamodb.PutItem}. */
  public String name() {
    return service.id() + "." + operation;
  }
}
