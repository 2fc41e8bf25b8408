package io.kommozuora.sandbox;

import io.kommozuora.localaws.stack.Deployment;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What lies in the product's queues. */
public record Queues(SqsClient sqs, Deployment stack) {
  /** Hooks to be handled. */
  public Depth inbox() {
    return Depth.of(sqs, stack.inbox());
  }

  /** Hooks nobody reads because their sender is not proven. */
  public Depth quarantine() {
    return Depth.of(sqs, stack.quarantine());
  }

  /** Hooks given up. */
  public Depth dead() {
    return Depth.of(sqs, stack.dead());
  }
}
