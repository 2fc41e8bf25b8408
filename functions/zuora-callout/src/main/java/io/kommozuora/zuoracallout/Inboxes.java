package io.kommozuora.zuoracallout;

import io.kommozuora.aws.QueueMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The queues of the function: Zuora's callouts, and the news of created subscriptions. */
public final class Inboxes {
  private final Inbox callouts;
  private final Inbox newDeals;
  private final String newDealsUrl;

  Inboxes(Inbox callouts, Inbox newDeals, String newDealsUrl) {
    this.callouts = callouts;
    this.newDeals = newDeals;
    this.newDealsUrl = newDealsUrl;
  }

  /** Handles the messages, all of one queue, and returns those to deliver again. */
  Collection<QueueMessage> handle(List<QueueMessage> messages, Duration time) {
    return inbox(messages).handle(messages, time);
  }

  // Only the queue is to be trusted: what a message says of itself anybody can write.
  private Inbox inbox(List<QueueMessage> messages) {
    boolean ofNewDeals =
        messages.stream().anyMatch(message -> newDealsUrl.endsWith("/" + message.queue()));
    return ofNewDeals ? newDeals : callouts;
  }
}
