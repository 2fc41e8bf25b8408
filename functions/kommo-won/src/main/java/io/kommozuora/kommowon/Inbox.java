package io.kommozuora.kommowon;

import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.aws.Redelivery;
import io.kommozuora.function.Crew;
import io.kommozuora.function.Desk;
import io.kommozuora.function.LogContext;
import io.kommozuora.http.Deadline;
import io.kommozuora.kommowon.won.DealHint;
import io.kommozuora.kommowon.won.DealWon;
import io.kommozuora.kommowon.won.Outcome;
import io.kommozuora.kommowon.won.WonDeals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through the messages of one invocation: each deal once, however many messages name it. */
public final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  // One body may name thousands of deals, and each at work takes connections and memory.
  private static final int AT_ONCE = 16;
  // With less time left than that a deal would only be begun.
  private static final Duration TO_BEGIN = Duration.ofSeconds(15);
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final Admission admission;
  private final WonDeals wonDeals;
  private final Mailbox mailbox;
  private final Meters meters;
  private final Redelivery redelivery;
  private final InstantSource clock;
  private final Crew crew = new Crew(AT_ONCE);

  Inbox(
      Admission admission,
      WonDeals wonDeals,
      Mailbox mailbox,
      Meters meters,
      Redelivery redelivery,
      InstantSource clock) {
    this.admission = admission;
    this.wonDeals = wonDeals;
    this.mailbox = mailbox;
    this.meters = meters;
    this.redelivery = redelivery;
    this.clock = clock;
  }

  /** Handles the messages within that time and returns those to deliver again. */
  Collection<QueueMessage> handle(List<QueueMessage> messages, Duration time) {
    Desk desk = new Desk(mailbox, meters, redelivery);
    DealMessages deals = admitted(messages, desk);
    Deadline deadline = Deadline.in(time, clock);
    DealWon dealWon = wonDeals.within(deadline);
    LogContext context = LogContext.here();
    List<Runnable> work = new ArrayList<>();
    deals.forEach(
        (hint, from) ->
            work.add(
                () ->
                    context.with(
                        from.getFirst(),
                        subject(hint),
                        () -> work(dealWon, hint, from, desk, deadline))));
    crew.all(work);
    meters.flush();
    return desk.cleared();
  }

  private static Map<String, String> subject(DealHint hint) {
    return Map.of("deal", hint.deal().toString());
  }

  private DealMessages admitted(List<QueueMessage> messages, Desk desk) {
    DealMessages deals = new DealMessages();
    for (QueueMessage message : messages) {
      try {
        deals.add(message, hints(message));
      } catch (RuntimeException e) {
        desk.failed(message, e);
      }
    }
    return deals;
  }

  private List<DealHint> hints(QueueMessage message) {
    return admission.hints(message).stream()
        .map(hint -> new DealHint(hint.deal(), hint.showsOpen(), message.sent()))
        .toList();
  }

  private static void work(
      DealWon dealWon, DealHint hint, List<QueueMessage> from, Desk desk, Deadline deadline) {
    if (!deadline.allows(TO_BEGIN)) {
      from.forEach(message -> desk.shortly(message, SHORTLY));
      return;
    }
    try {
      Outcome outcome = dealWon.handle(hint);
      log.info("deal {}: {}", hint.deal(), outcome);
      if (outcome instanceof Outcome.Later(Duration delay, String why)) {
        from.forEach(message -> desk.shortly(message, delay));
      }
    } catch (RuntimeException e) {
      from.forEach(message -> desk.failed(message, e));
    }
  }
}
