package io.kommozuora.function;

import io.kommozuora.aws.AwsFailures;
import io.kommozuora.aws.LeaseLostException;
import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.aws.Redelivery;
import io.kommozuora.http.ApiException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of a message whose work did not end: later, or buried as our mistake. */
public final class Desk {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final Duration SHORTLY = Duration.ofSeconds(2);
  // A mistake of ours does not mend itself: a few tries rule out bad luck.
  private static final int TRIES_OF_A_BUG = 5;

  private final Mailbox mailbox;
  private final Meters meters;
  private final Redelivery redelivery;
  private final Set<QueueMessage> again = ConcurrentHashMap.newKeySet();
  private final Map<QueueMessage, String> hopeless = new ConcurrentHashMap<>();

  public Desk(Mailbox mailbox, Meters meters, Redelivery redelivery) {
    this.mailbox = mailbox;
    this.meters = meters;
    this.redelivery = redelivery;
  }

  /** Buries what is hopeless once all work is over, and returns the messages to deliver again. */
  public Set<QueueMessage> cleared() {
    hopeless.forEach(this::bury);
    return Set.copyOf(again);
  }

  // A message that comes back for another of its deals is buried when that one is done.
  private void bury(QueueMessage message, String why) {
    if (again.contains(message)) {
      return;
    }
    try {
      mailbox.bury(message, why);
    } catch (RuntimeException e) {
      log.error("message {} could not be buried and comes back", message.id(), e);
      again.add(message);
    }
  }

  /** Puts the message off because somebody else is at work on the same. */
  public void shortly(QueueMessage message, Duration delay) {
    delay(message, delay.multipliedBy(Math.min(message.receives(), 10)));
  }

  /** Puts the message off, or buries it, as its failure demands. */
  public void failed(QueueMessage message, RuntimeException failure) {
    switch (failure) {
      case ApiException.Busy busy -> later(message, busy, busy.retryAfter());
      case ApiException.NoAnswer silent -> later(message, silent, Optional.empty());
      case ApiException.Refused refused -> refused(message, refused);
      case LeaseLostException _ -> shortly(message, SHORTLY);
      default -> unexpected(message, failure);
    }
  }

  private void refused(QueueMessage message, ApiException.Refused refused) {
    meters.count("UpstreamRefused", "why", refused.refusal().name());
    later(message, refused, Optional.empty());
  }

  private void unexpected(QueueMessage message, RuntimeException failure) {
    if (AwsFailures.passing(failure)) {
      later(message, failure, Optional.empty());
      return;
    }
    log.error("message {} met a mistake of ours", message.id(), failure);
    meters.count("UnexpectedErrors");
    if (message.receives() < TRIES_OF_A_BUG) {
      later(message, failure, Optional.empty());
    } else {
      hopeless.put(message, failure.getClass().getSimpleName());
    }
  }

  private void later(QueueMessage message, RuntimeException why, Optional<Duration> asked) {
    log.warn("message {} must wait: {}", message.id(), why.getMessage());
    delay(message, redelivery.after(message.receives(), asked));
  }

  // Should the delay fail, the queue's own visibility time delays the message.
  private void delay(QueueMessage message, Duration time) {
    if (!again.add(message)) {
      return;
    }
    try {
      mailbox.delay(message, time);
    } catch (RuntimeException e) {
      log.warn("message {} keeps the queue's own delay: {}", message.id(), e.getMessage());
    }
  }
}
