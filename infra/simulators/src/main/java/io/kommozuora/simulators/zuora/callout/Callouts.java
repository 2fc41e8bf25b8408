package io.kommozuora.simulators.zuora.callout;

import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.books.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The callouts of the tenant: what was sent, what waits, and what goes wrong on demand. */
public final class Callouts implements AutoCloseable {
  private final Routing routing = new Routing();
  private final SimulatedTime time;
  private final Numbers numbers;
  private final Outbox outbox;

  public Callouts(SimulatedTime time, Numbers numbers) {
    this.time = time;
    this.numbers = numbers;
    this.outbox = new Outbox(time, routing);
  }

  /** Sends the callout now, or as late, as often and as mangled as was asked for. */
  public void send(Callout callout) {
    outbox.send(callout);
  }

  /** Every request so far, in the order they were answered. */
  public List<Sent> sent() {
    return outbox.history().sent();
  }

  /** Every callout so far with its last answer. */
  public List<HistoryRecord> history() {
    return outbox.history().records();
  }

  public Optional<HistoryRecord> find(String id) {
    return outbox.history().find(id);
  }

  /** Callouts held or on their way; those that wait for their time do not count. */
  public int pending() {
    return outbox.underway().count() + outbox.held();
  }

  /** Callouts that wait for their time: delayed ones, and refused ones that are tried again. */
  public int waiting() {
    return outbox.waiting();
  }

  /** Waits until nothing is on its way. */
  public void awaitDelivered() throws InterruptedException {
    outbox.underway().awaitNothing();
  }

  public CalloutSettings settings() {
    return outbox.settings();
  }

  public void settings(CalloutSettings settings) {
    outbox.settings(settings);
  }

  /** Leads a public address, such as https://hooks.example.com, to a server on this machine. */
  public void lead(String from, String to) {
    routing.lead(from, to);
  }

  /** Sends each of the next callouts twice. */
  public void repeat(int next) {
    outbox.disorder().repeat(next);
  }

  /** Never sends the next callouts. */
  public void lose(int next) {
    outbox.disorder().lose(next);
  }

  /** Sends the next callouts that much later. */
  public void delay(int next, Duration by) {
    outbox.disorder().delay(next, by);
  }

  /** Changes the bodies of the next callouts. */
  public void mangle(int next, UnaryOperator<String> bodies) {
    outbox.disorder().mangle(next, bodies);
  }

  /** Keeps callouts back until they are released. */
  public void hold() {
    outbox.hold();
  }

  /** Sends what was held, one after the other. */
  public void release() {
    outbox.release(UnaryOperator.identity());
  }

  /** Sends what was held, the last first. */
  public void releaseReversed() {
    outbox.release(List::reversed);
  }

  /** Sends the latest callout so many times more at once, as notifications of their own. */
  public void burst(int times) {
    Callout latest = history().getLast().callout();
    for (int left = times; left > 0; left--) {
      send(latest.again(numbers.id(), numbers.id(), latest.proof(), now()));
    }
  }

  /** Sends a callout of the history once more, its body as it was, with the proof of today. */
  public void resend(HistoryRecord old, Proof proof) {
    Callout callout = old.callout();
    String notificationId = settings().resendKeepsId() ? callout.notificationId() : numbers.id();
    send(callout.again(numbers.id(), notificationId, proof, now()));
  }

  @Override
  public void close() {
    outbox.close();
  }

  private Instant now() {
    return time.instant();
  }
}
