package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.kommo.hook.Attempt;
import io.kommozuora.simulators.kommo.hook.Hooks;
import io.kommozuora.simulators.kommo.hook.ReleaseOrder;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.ArrayList;

/** Steers the webhooks over HTTP. */
final class HooksControl {
  private final KommoSimulator kommo;

  HooksControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    String path = KommoControl.PREFIX + "hooks";
    routes
        .on("GET", path, _ -> attempts())
        .on("POST", path, call -> KommoControl.done(() -> register(KommoControl.body(call))))
        .on(
            "POST",
            path + "/stage",
            call -> KommoControl.done(() -> atStage(KommoControl.body(call))))
        .on(
            "POST",
            path + "/revoke",
            call -> KommoControl.done(() -> onRevoke(KommoControl.body(call))))
        .on("POST", path + "/revoked", _ -> KommoControl.done(hooks()::tellRevoked))
        .on("POST", path + "/repeat", call -> KommoControl.done(() -> hooks().repeat(next(call))))
        .on("POST", path + "/lose", call -> KommoControl.done(() -> hooks().lose(next(call))))
        .on("POST", path + "/hold", _ -> KommoControl.done(hooks()::hold))
        .on(
            "POST",
            path + "/release",
            call -> KommoControl.done(() -> hooks().release(order(call))))
        .on("POST", path + "/enable", _ -> KommoControl.done(hooks().registry()::enableAll));
  }

  private Hooks hooks() {
    return kommo.hooks();
  }

  private void register(JsonNode body) {
    var settings = new ArrayList<String>();
    body.path("settings").forEach(setting -> settings.add(setting.asText()));
    hooks().registry().add(body.path("destination").asText(), settings, 10, Users.SALES);
  }

  private void atStage(JsonNode body) {
    var stage = new Stage(body.path("pipeline").asLong(), body.path("stage").asLong());
    hooks().registry().addStageHook(stage, body.path("destination").asText());
  }

  private void onRevoke(JsonNode body) {
    hooks().revokeHook(body.path("destination").asText());
  }

  private static int next(Call call) {
    return KommoControl.body(call).path("next").asInt(1);
  }

  private static ReleaseOrder order(Call call) {
    return ReleaseOrder.valueOf(KommoControl.body(call).path("order").asText("AS_HELD"));
  }

  private Reply attempts() {
    var json = Json.array();
    for (Attempt attempt : hooks().attempts()) {
      json.addObject()
          .put("at", attempt.at().toString())
          .put("destination", attempt.destination())
          .put("number", attempt.number())
          .put("code", attempt.code())
          .put("body", attempt.body());
    }
    return KommoControl.json(json);
  }
}
