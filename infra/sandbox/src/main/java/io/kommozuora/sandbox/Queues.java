package io.kommozuora.sandbox;

import io.kommozuora.localaws.stack.Deployment;
import java.util.List;
import java.util.stream.Stream;
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

  /** Callouts and news of deals to be handled. */
  public List<Depth> callouts() {
    return depths(stack.zuoraInbox(), stack.newDeals());
  }

  /** Callouts nobody reads because Zuora is not proven to be their sender. */
  public Depth calloutQuarantine() {
    return Depth.of(sqs, stack.zuoraQuarantine());
  }

  /** Callouts and news of deals given up. */
  public List<Depth> calloutsDead() {
    return depths(stack.zuoraDead(), stack.newDealsDead());
  }

  private List<Depth> depths(String... queueUrls) {
    return Stream.of(queueUrls).map(url -> Depth.of(sqs, url)).toList();
  }
}
