package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;

/** The paths under {@code /_control/kommo} that do what the simulator's methods do. */
final class KommoControl {
  static final String PREFIX = "/_control/kommo/";

  private final KommoSimulator kommo;

  KommoControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    new LeadsControl(kommo).on(routes);
    new CardsControl(kommo).on(routes);
    new HooksControl(kommo).on(routes);
    new AccessControl(kommo).on(routes);
  }

  static JsonNode body(Call call) {
    return Json.parse(call.body().isEmpty() ? "{}" : call.body())
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
  }

  static long id(Call call) {
    return Long.parseLong(call.variable("id"));
  }

  static Reply json(JsonNode body) {
    return Reply.of(200, "application/json", body.toString());
  }

  static Reply made(long id) {
    return Reply.of(201, "application/json", Json.object().put("id", id).toString());
  }

  static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }
}
