package io.kommozuora.zuoracallout;

import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.aws.Redelivery;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Crew;
import io.kommozuora.function.Desk;
import io.kommozuora.function.LogContext;
import io.kommozuora.http.Deadline;
import io.kommozuora.zuoracallout.deal.Taken;
import io.kommozuora.zuoracallout.told.Brief;
import io.kommozuora.zuoracallout.told.Teller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Works through the messages of one queue: first all are taken in, then all deals they are for are
 * told together.
 */
final class Inbox {
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final Function<Deadline, Door> doors;
  private final Function<Deadline, Teller> tellers;
  private final Mailbox mailbox;
  private final Meters meters;
  private final Redelivery redelivery;
  private final InstantSource clock;
  private final Crew crew;

  Inbox(
      Function<Deadline, Door> doors,
      Function<Deadline, Teller> tellers,
      Mailbox mailbox,
      Meters meters,
      Redelivery redelivery,
      InstantSource clock,
      Crew crew) {
    this.doors = doors;
    this.tellers = tellers;
    this.mailbox = mailbox;
    this.meters = meters;
    this.redelivery = redelivery;
    this.clock = clock;
    this.crew = crew;
  }

  /** Handles the messages within that time and returns those to deliver again. */
  Collection<QueueMessage> handle(List<QueueMessage> messages, Duration time) {
    Desk desk = new Desk(mailbox, meters, redelivery);
    Deadline deadline = Deadline.in(time, clock);
    Reception reception = received(messages, desk, doors.apply(deadline));
    Map<DealId, Brief> ends = tellers.apply(deadline).tell(reception.deals(), reception.looked());
    reception.forEach(
        (message, deal) -> settle(message, ends.getOrDefault(deal, new Brief.Told()), desk));
    meters.flush();
    return desk.cleared();
  }

  private Reception received(List<QueueMessage> messages, Desk desk, Door door) {
    Reception reception = new Reception();
    LogContext context = LogContext.here();
    List<Runnable> work = new ArrayList<>();
    for (QueueMessage message : messages) {
      work.add(
          () -> context.with(message, Map.of(), () -> receive(message, door, reception, desk)));
    }
    crew.all(work);
    return reception;
  }

  private static void receive(QueueMessage message, Door door, Reception reception, Desk desk) {
    try {
      switch (door.take(message)) {
        case Taken.In in -> reception.add(message, in);
        case Taken.Later(Duration delay) -> desk.shortly(message, delay);
      }
    } catch (RuntimeException e) {
      desk.failed(message, e);
    }
  }

  private static void settle(QueueMessage message, Brief end, Desk desk) {
    switch (end) {
      case Brief.Told _, Brief.Gone _ -> {}
      case Brief.Busy _ -> desk.shortly(message, SHORTLY);
      case Brief.Failed(RuntimeException failure) -> desk.failed(message, failure);
    }
  }
}
