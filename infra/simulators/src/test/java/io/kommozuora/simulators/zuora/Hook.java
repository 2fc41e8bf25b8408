package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.SimulatorServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Takes callouts as a receiver of ours would; one with a password asks for it. */
final class Hook implements AutoCloseable {
  private final String expected;
  private final SimulatorServer server =
      SimulatorServer.start(0, SimulatedTime.real(), this::answer, _ -> {});

  private Hook(String expected) {
    this.expected = expected;
  }

  static Hook open() {
    return new Hook("");
  }

  static Hook withPassword(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Hook("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  String url() {
    return server.baseUrl() + "/webhooks/zuora/secret";
  }

  String root() {
    return server.baseUrl().toString();
  }

  void answers(int status, int times) {
    answers(status, "", times);
  }

  void answers(int status, String body, int times) {
    var answer = new Effect.Answer(status, "application/json", Map.of(), body);
    server.faults().add(new Fault("*", ".*", 0, times, answer));
  }

  void cuts(int times) {
    server.faults().add(Fault.cutBefore("*", ".*").times(times));
  }

  void keepsSilent(Duration by) {
    server.faults().add(Fault.lateAnswer("*", ".*", by));
  }

  List<Exchange> exchanges() {
    return server.journal().all();
  }

  List<JsonNode> bodies() {
    return exchanges().stream()
        .map(exchange -> Json.parse(exchange.requestBody()).orElseThrow())
        .toList();
  }

  /** The fixed words of the events that came. */
  List<String> words() {
    return bodies().stream().map(body -> body.path("eventType").asText()).toList();
  }

  private Reply answer(Call call) {
    boolean known =
        expected.isEmpty() || call.header("Authorization").filter(expected::equals).isPresent();
    return known
        ? Reply.empty(200)
        : Reply.empty(401).with("WWW-Authenticate", "Basic realm=\"hooks\"");
  }

  @Override
  public void close() {
    server.close();
  }
}
