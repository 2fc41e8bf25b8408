package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Orders that outlive their request: the caller gets a gateway time-out, the order comes later. */
public final class LateOrders implements Responder {
  private static final Target ORDER = new Target("POST", "/v1/orders");

  private final InstantSource clock;
  private final IdempotencyKeys next;
  private final Deque<Duration> armed = new ArrayDeque<>();
  private final List<Running> running = new ArrayList<>();

  public LateOrders(InstantSource clock, IdempotencyKeys next) {
    this.clock = clock;
    this.next = next;
  }

  private record Running(Instant due, Call call) {}

  /** The next order completes that much later than it is asked for. */
  public synchronized void completeLater(Duration delay) {
    armed.add(delay);
  }

  public synchronized void clear() {
    armed.clear();
  }

  @Override
  public Reply answer(Call call) {
    return begun(call).orElseGet(() -> next.answer(call));
  }

  /** Carries out what has come due. */
  public void settle() {
    due().forEach(this::carryOut);
  }

  /** The answer to an order that is put off, or that is known by its key. */
  private synchronized Optional<Reply> begun(Call call) {
    if (armed.isEmpty() || !Target.of(call).equals(ORDER)) {
      return Optional.empty();
    }
    Optional<Reply> known = call.header("Idempotency-Key").flatMap(key -> next.begin(key, call));
    return known.or(() -> Optional.of(putOff(call)));
  }

  private Reply putOff(Call call) {
    running.add(new Running(clock.instant().plus(armed.remove()), call));
    return Replies.html(504, Gateway.page(504));
  }

  private synchronized List<Call> due() {
    List<Running> due =
        running.stream().filter(order -> !clock.instant().isBefore(order.due())).toList();
    running.removeAll(due);
    return due.stream().map(Running::call).toList();
  }

  private void carryOut(Call call) {
    call.header("Idempotency-Key")
        .ifPresentOrElse(key -> next.finish(key, call), () -> next.answer(call));
  }
}
