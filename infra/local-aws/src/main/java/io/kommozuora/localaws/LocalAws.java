package io.kommozuora.localaws;

import io.kommozuora.localaws.dynamo.LocalDynamo;
import io.kommozuora.localaws.endpoint.AwsEndpoint;
import io.kommozuora.localaws.endpoint.Service;
import io.kommozuora.localaws.events.LocalEvents;
import io.kommozuora.localaws.secrets.LocalSecrets;
import io.kommozuora.localaws.sqs.LocalQueues;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** All services, started side by side, and the one address that reaches them. */
public final class LocalAws implements AutoCloseable {
  private final LocalDynamo dynamo;
  private final LocalQueues queues;
  private final LocalSecrets secrets;
  private final LocalEvents events;
  private final AwsEndpoint endpoint;

  private LocalAws(
      LocalDynamo dynamo,
      LocalQueues queues,
      LocalSecrets secrets,
      LocalEvents events,
      Clock clock) {
    this.dynamo = dynamo;
    this.queues = queues;
    this.secrets = secrets;
    this.events = events;
    this.endpoint =
        AwsEndpoint.start(
            Map.of(
                Service.DYNAMODB, dynamo.endpoint(),
                Service.SQS, queues.endpoint(),
                Service.SECRETS, secrets.endpoint(),
                Service.EVENTS, events.endpoint()),
            clock);
  }

  public static LocalAws start() {
    return start(Clock.systemUTC());
  }

  /** Starts everything; queues, secrets and events take their time from the clock. */
  public static LocalAws start(Clock clock) {
    QuietLogs.apply();
    var dynamo = CompletableFuture.supplyAsync(LocalDynamo::start);
    var queues = CompletableFuture.supplyAsync(() -> LocalQueues.start(clock));
    LocalSecrets secrets = LocalSecrets.start(clock);
    LocalEvents events = LocalEvents.start(clock);
    return new LocalAws(dynamo.join(), queues.join(), secrets, events, clock);
  }

  public LocalDynamo dynamo() {
    return dynamo;
  }

  public LocalQueues queues() {
    return queues;
  }

  public LocalSecrets secrets() {
    return secrets;
  }

  public LocalEvents events() {
    return events;
  }

  public AwsEndpoint endpoint() {
    return endpoint;
  }

  /** The environment variables that make the AWS SDK of any process come here. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.uri().toString(),
        "AWS_REGION",
        LocalClients.REGION.id(),
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local");
  }

  @Override
  public void close() {
    endpoint.close();
    events.close();
    secrets.close();
    queues.close();
    dynamo.close();
  }
}
