package io.kommozuora.simulators.kommo;

import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.SimulatorServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes hooks as a receiver of ours would. */
final class Receiver implements AutoCloseable {
  private final SimulatorServer server =
      SimulatorServer.start(0, SimulatedTime.real(), _ -> Reply.empty(200), _ -> {});

  String url() {
    return server.baseUrl() + "/hooks/secret";
  }

  void answers(int status, int times) {
    answers("POST", status, times);
  }

  void answers(String method, int status, int times) {
    var answer = new Effect.Answer(status, "", Map.of(), "");
    server.faults().add(new Fault(method, ".*", 0, times, answer));
  }

  void keepsSilent(Duration by) {
    server.faults().add(Fault.lateAnswer("POST", ".*", by));
  }

  List<Exchange> exchanges() {
    return server.journal().all();
  }

  List<String> bodies() {
    return exchanges().stream().map(Exchange::requestBody).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
