package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.time.Duration;

/** Steers the host, tokens, payment and blocks over HTTP. */
final class AccessControl {
  private final KommoSimulator kommo;

  AccessControl(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  void on(Routes routes) {
    routes
        .on("POST", KommoControl.PREFIX + "tokens", this::longLived)
        .on(
            "DELETE",
            KommoControl.PREFIX + "tokens",
            _ -> KommoControl.done(kommo.tokens()::revokeAll))
        .on("POST", KommoControl.PREFIX + "codes", _ -> code())
        .on("GET", KommoControl.PREFIX + "refreshes", _ -> refreshes())
        .on("POST", KommoControl.PREFIX + "refreshes", call -> KommoControl.done(() -> rule(call)))
        .on("POST", KommoControl.PREFIX + "rename", call -> KommoControl.done(() -> rename(call)))
        .on("POST", KommoControl.PREFIX + "revoke", _ -> KommoControl.done(kommo::revoke))
        .on("POST", KommoControl.PREFIX + "paid", call -> KommoControl.done(() -> paid(call)))
        .on("POST", KommoControl.PREFIX + "block", _ -> KommoControl.done(kommo.gate()::block))
        .on("DELETE", KommoControl.PREFIX + "block", _ -> KommoControl.done(kommo.gate()::lift));
  }

  private Reply longLived(Call call) {
    JsonNode body = KommoControl.body(call);
    Duration life = Duration.parse(body.path("life").asText("P365D"));
    return KommoControl.json(Json.object().put("token", kommo.tokens().longLived(life)));
  }

  private Reply code() {
    return KommoControl.json(Json.object().put("code", kommo.tokens().code()));
  }

  private Reply refreshes() {
    return KommoControl.json(
        Json.object()
            .put("granted", kommo.tokens().refreshesGranted())
            .put("refused", kommo.tokens().refreshesRefused()));
  }

  private void rule(Call call) {
    kommo.tokens().strictRefresh(KommoControl.body(call).path("strict").asBoolean(true));
  }

  private void rename(Call call) {
    JsonNode body = KommoControl.body(call);
    kommo.rename(body.path("host").asText(), body.path("elsewhere").asInt(404));
  }

  private void paid(Call call) {
    kommo.paid(KommoControl.body(call).path("paid").asBoolean(true));
  }
}
