package io.kommozuora.aws;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.dynamo.Table;
import io.kommozuora.localaws.sqs.Queue;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One AWS on this machine for all tests; each test makes tables, queues and secrets of its own. */
final class Aws {
  static final LocalAws LOCAL = LocalAws.start();
  static final AwsClients CLIENTS = new AwsClients(new Env(LOCAL.environment()));
  static final DynamoDbClient DYNAMO = CLIENTS.dynamo();

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Aws() {}

  static String name(String kind) {
    return kind + "-" + NAMES.incrementAndGet();
  }

  /** A new table shaped like the one of the deals. */
  static String table() {
    String name = name("deals");
    LOCAL.dynamo().create(Table.of(name, "key"));
    return name;
  }

  /** A new queue, by its URL. */
  static String queue() {
    return LOCAL.queues().create(Queue.of(name("queue"), Duration.ofSeconds(30)));
  }

  /** How many calls of that name AWS got since the action began. */
  static long calls(String name, Runnable action) {
    LOCAL.endpoint().clear();
    action.run();
    return LOCAL.endpoint().calls().stream().filter(call -> call.name().equals(name)).count();
  }
}
