package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Violation;
import io.kommozuora.simulators.server.Json;
import java.util.List;

/** What is wrong with one item of a request. */
record Refusal(String requestId, List<Violation> violations) {
  JsonNode json() {
    var json = Json.object().put("request_id", requestId);
    var errors = json.putArray("errors");
    for (Violation violation : violations) {
      errors
          .addObject()
          .put("code", violation.code())
          .put("path", violation.path())
          .put("detail", violation.detail());
    }
    return json;
  }
}
