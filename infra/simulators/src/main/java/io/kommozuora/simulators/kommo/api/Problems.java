package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import java.util.List;

/** Kommo's refusals. */
final class Problems {
  private Problems() {}

  static Reply emptyBody() {
    return problem(400, "Bad Request", "Request data can not be empty");
  }

  static Reply invalid(List<Refusal> refusals) {
    ObjectNode body = Json.object();
    var errors = body.putArray("validation-errors");
    refusals.forEach(refusal -> errors.add(refusal.json()));
    body.setAll(json(400, "Bad Request", "Request validation failed"));
    return Reply.of(400, "application/problem+json", body.toString());
  }

  static Reply unauthorized() {
    return problem(401, "Unauthorized", "Invalid user name or password");
  }

  static Reply unpaid() {
    return problem(402, "Payment Required", "Payment required");
  }

  static Reply blocked() {
    return Reply.of(
        403,
        "text/html",
        "<html><head><title>403 Forbidden</title></head>"
            + "<body><center><h1>403 Forbidden</h1></center></body></html>");
  }

  static Reply notFound(Call call) {
    String url = Hal.base(call) + call.path();
    return problem(404, "Not Found", "Cannot %s %s!".formatted(call.method(), url));
  }

  static Reply notAllowed() {
    return problem(405, "Method Not Allowed", "Method Not Allowed");
  }

  static Reply tooManyItems() {
    return problem(422, "Unprocessable Entity", "Limit 250 per page");
  }

  static Reply tooManyCalls(int retryAfter) {
    var body =
        json(
            429,
            "Too Many Requests",
            "You have sent too many requests in a given amount of time. Please try again later.");
    return Reply.of(
        429, "application/problem+json", body.put("retry_after", retryAfter).toString());
  }

  private static Reply problem(int status, String title, String detail) {
    return Reply.of(status, "application/problem+json", json(status, title, detail).toString());
  }

  private static ObjectNode json(int status, String title, String detail) {
    return Json.object()
        .put("title", title)
        .put("type", "https://httpstatus.es/" + status)
        .put("status", status)
        .put("detail", detail);
  }
}
