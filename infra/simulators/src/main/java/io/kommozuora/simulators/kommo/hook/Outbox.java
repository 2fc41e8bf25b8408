package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.server.Agenda;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.Underway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends hooks, each on a thread of its own, and again later when that fails. */
final class Outbox implements AutoCloseable {
  private final SimulatedTime time;
  private final Agenda agenda;
  private final Sender sender;
  private final Disorder disorder = new Disorder();
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private final List<Delivery> held = new ArrayList<>();
  private final Underway underway = new Underway();
  private boolean holding;

  Outbox(SimulatedTime time, Duration limit) {
    this.time = time;
    this.agenda = new Agenda(time);
    this.sender = new Sender(limit);
  }

  Disorder disorder() {
    return disorder;
  }

  Underway underway() {
    return underway;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  int waitingForRetry() {
    return agenda.waiting();
  }

  synchronized int held() {
    return held.size();
  }

  synchronized void hold() {
    holding = true;
  }

  void release(ReleaseOrder order) {
    List<Delivery> ordered = order.of(unheld());
    Instant now = time.instant();
    launch(() -> ordered.forEach(delivery -> attempt(delivery.at(now))));
  }

  /** Sends the hook now, at first try. */
  void send(Channel channel, String body) {
    for (int copies = disorder.copies(); copies > 0; copies--) {
      first(new Delivery(channel, body, 1, time.instant()));
    }
  }

  @Override
  public void close() {
    agenda.close();
    sender.close();
  }

  private synchronized void first(Delivery delivery) {
    if (holding) {
      held.add(delivery);
    } else {
      launch(() -> attempt(delivery));
    }
  }

  private synchronized List<Delivery> unheld() {
    holding = false;
    List<Delivery> all = List.copyOf(held);
    held.clear();
    return all;
  }

  private void launch(Runnable work) {
    underway.begin();
    Thread.startVirtualThread(
        () -> {
          try {
            work.run();
          } finally {
            underway.end();
          }
        });
  }

  private void attempt(Delivery delivery) {
    Channel channel = delivery.channel();
    if (!channel.open()) {
      return;
    }
    Instant at = time.instant();
    int code = sender.send(channel.request(delivery.body()));
    attempts.add(new Attempt(channel.destination(), delivery.body(), delivery.attempt(), code, at));
    channel.ended(code, at);
    if (!Channel.valid(code)) {
      channel.again(delivery.attempt(), code).ifPresent(later -> plan(delivery.again(later)));
    }
  }

  private void plan(Delivery delivery) {
    agenda.at(delivery.due(), () -> launch(() -> attempt(delivery)));
  }
}
