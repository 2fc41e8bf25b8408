package io.kommozuora.simulators.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** The paths under {@code /_control} by which people and other processes steer a simulator. */
final class Control {
  static final String PREFIX = "/_control/";

  private final SimulatedTime time;
  private final Journal journal;
  private final Faults faults;
  private final Consumer<Duration> latency;

  Control(SimulatedTime time, Journal journal, Faults faults, Consumer<Duration> latency) {
    this.time = time;
    this.journal = journal;
    this.faults = faults;
    this.latency = latency;
  }

  Responder responder(Consumer<Routes> more) {
    var routes =
        new Routes(
            call -> problem(404, "no control at " + call.path()),
            call -> problem(405, "not with " + call.method()));
    routes
        .on("GET", PREFIX + "journal", _ -> lines())
        .on("DELETE", PREFIX + "journal", _ -> done(journal::clear))
        .on("POST", PREFIX + "faults", call -> done(() -> addFault(body(call))))
        .on("DELETE", PREFIX + "faults", _ -> done(faults::clear))
        .on("GET", PREFIX + "time", _ -> now())
        .on("POST", PREFIX + "time", this::advance)
        .on("POST", PREFIX + "latency", call -> done(() -> latency(body(call))));
    more.accept(routes);
    return call -> refusingNonsense(routes, call);
  }

  private static Reply refusingNonsense(Responder routes, Call call) {
    try {
      return routes.answer(call);
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      return problem(400, String.valueOf(e.getMessage()));
    }
  }

  private void addFault(JsonNode body) {
    faults.add(new FaultForm(body).fault());
  }

  private void latency(JsonNode body) {
    latency.accept(Duration.parse(body.path("duration").asText()));
  }

  private Reply advance(Call call) {
    time.advance(Duration.parse(body(call).path("advance").asText()));
    return now();
  }

  private Reply now() {
    return json(Json.object().put("now", time.instant().toString()));
  }

  private Reply lines() {
    return json(Json.array().addAll(journal.all().stream().map(Control::line).toList()));
  }

  private static JsonNode line(Exchange exchange) {
    return Json.object()
        .put("at", exchange.at().toString())
        .put("method", exchange.method())
        .put("path", exchange.path())
        .put("query", exchange.query())
        .put("requestBody", exchange.requestBody())
        .put("status", exchange.status())
        .put("answer", exchange.answer())
        .put("effect", exchange.effect())
        .set("requestHeaders", Json.tree(exchange.requestHeaders()));
  }

  private static JsonNode body(Call call) {
    return Json.parse(call.body())
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
  }

  private static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }

  private static Reply problem(int status, String why) {
    return Reply.of(status, "application/json", Json.object().put("problem", why).toString());
  }

  private static Reply json(JsonNode body) {
    return Reply.of(200, "application/json", body.toString());
  }
}
