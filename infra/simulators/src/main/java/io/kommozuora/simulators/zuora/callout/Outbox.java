package io.kommozuora.simulators.zuora.callout;

import io.kommozuora.simulators.server.Agenda;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.Underway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sends callouts, each on a thread of its own, and again later when that fails. */
final class Outbox implements AutoCloseable {
  private final SimulatedTime time;
  private final Agenda agenda;
  private final Routing routing;
  private final Sender sender = new Sender();
  private final Disorder disorder = new Disorder();
  private final History history = new History();
  private final Underway underway = new Underway();
  private final List<Callout> held = new ArrayList<>();
  private volatile CalloutSettings settings = CalloutSettings.usual();
  private boolean holding;

  Outbox(SimulatedTime time, Routing routing) {
    this.time = time;
    this.agenda = new Agenda(time);
    this.routing = routing;
  }

  Disorder disorder() {
    return disorder;
  }

  History history() {
    return history;
  }

  Underway underway() {
    return underway;
  }

  CalloutSettings settings() {
    return settings;
  }

  void settings(CalloutSettings value) {
    settings = value;
  }

  int waiting() {
    return agenda.waiting();
  }

  synchronized int held() {
    return held.size();
  }

  synchronized void hold() {
    holding = true;
  }

  /** Sends what was held, one after the other, in the order made of it. */
  void release(UnaryOperator<List<Callout>> order) {
    List<Callout> ordered = order.apply(unheld());
    launch(() -> ordered.forEach(callout -> attempt(callout, 1, time.instant())));
  }

  void send(Callout callout) {
    Callout leaving = disorder.mangled(callout);
    Duration lateness = disorder.lateness();
    for (int copies = disorder.copies(); copies > 0; copies--) {
      leave(leaving, lateness);
    }
  }

  @Override
  public void close() {
    agenda.close();
    sender.close();
  }

  private void leave(Callout callout, Duration lateness) {
    if (lateness.isZero()) {
      first(callout);
    } else {
      agenda.at(time.instant().plus(lateness), () -> first(callout));
    }
  }

  private synchronized void first(Callout callout) {
    if (holding) {
      held.add(callout);
    } else {
      launch(() -> attempt(callout, 1, time.instant()));
    }
  }

  private synchronized List<Callout> unheld() {
    holding = false;
    List<Callout> all = List.copyOf(held);
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

  private void attempt(Callout callout, int number, Instant due) {
    Answer answer = answer(callout, number);
    Verdict verdict = Verdict.of(answer, callout.message(), settings);
    history.note(
        new HistoryRecord(
            callout, number, answer.code(), answer.content(), verdict == Verdict.DELIVERED));
    if (verdict == Verdict.AGAIN && number < settings.attempts()) {
      Instant later = due.plus(settings.interval());
      agenda.at(later, () -> launch(() -> attempt(callout, number + 1, later)));
    }
  }

  private Answer answer(Callout callout, int number) {
    Message message = callout.message();
    boolean sendable =
        !message.hasBody()
            || Json.parse(message.body()).filter(body -> body.isObject()).isPresent();
    return sendable
        ? new Attempt(callout, number, time.instant()).run(this::exchange, history)
        : Answer.without(Answer.INVALID_BODY);
  }

  private Answer exchange(Message message) {
    return sender.send(message, routing.address(message.url()), settings.limit());
  }
}
