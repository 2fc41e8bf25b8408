package io.kommozuora.simulators.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes each call through latency, faults and the journal to the simulator. */
final class Pipeline {
  private final Responder api;
  private final SimulatedTime time;
  private final Journal journal;
  private final Faults faults;
  private volatile Duration latency = Duration.ZERO;

  Pipeline(Responder api, SimulatedTime time, Journal journal, Faults faults) {
    this.api = api;
    this.time = time;
    this.journal = journal;
    this.faults = faults;
  }

  void latency(Duration each) {
    latency = each;
  }

  void serve(Wire wire) {
    Call call = wire.call(time);
    @Nullable Effect effect = faults.strike(call.method(), call.path()).orElse(null);
    pause(latency);
    switch (effect) {
      case null -> wire.send(handled(call));
      case Effect.Answer answer -> wire.send(refused(call, answer.reply()));
      case Effect.CutBefore() -> cut(wire, Exchange.cut(call, false));
      case Effect.CutAfter() -> cut(wire, Exchange.cut(call, answer(call).good()));
      case Effect.GiveUp gone -> wire.send(masked(call, gone.reply()));
      case Effect.Delay(var by) -> {
        pause(by);
        wire.send(handled(call));
      }
      case Effect.HoldAfter(var by) -> {
        Reply reply = handled(call);
        pause(by);
        wire.send(reply);
      }
    }
  }

  private Reply handled(Call call) {
    Reply reply = answer(call);
    journal.add(Exchange.answered(call, reply, reply.good()));
    return reply;
  }

  /** A simulator's own mistake shows in the answer and the journal; nothing else is told of it. */
  private Reply answer(Call call) {
    try {
      return api.answer(call);
    } catch (RuntimeException e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return Reply.of(500, "text/plain", "the simulator failed: " + trace);
    }
  }

  private Reply masked(Call call, Reply reply) {
    journal.add(Exchange.answered(call, reply, answer(call).good()));
    return reply;
  }

  private Reply refused(Call call, Reply reply) {
    journal.add(Exchange.answered(call, reply, false));
    return reply;
  }

  private void cut(Wire wire, Exchange exchange) {
    journal.add(exchange);
    wire.cut();
  }

  private static void pause(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
