package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import java.util.Locale;
import java.util.UUID;

/** The bodies in which the families of Zuora's paths say no. */
public enum ErrorShape {
  V1 {
    @Override
    public Reply render(Refusal refusal, ApiVersion version) {
      String requestId = UUID.randomUUID().toString();
      ObjectNode body = Json.object().put("success", false);
      body.put("processId", requestId.replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT));
      body.set("reasons", reasons(refusal));
      return Replies.json(status(refusal, version), body.put("requestId", requestId))
          .with("Zuora-Request-Id", requestId);
    }
  },
  CRUD {
    @Override
    public Reply render(Refusal refusal, ApiVersion version) {
      ObjectNode body = Json.object().put("Success", false);
      ArrayNode errors = body.putArray("Errors");
      refusal.reasons().forEach(reason -> errors.add(error(refusal, reason)));
      return Replies.json(always(refusal), body);
    }

    private ObjectNode error(Refusal refusal, Reason reason) {
      String code = refusal.category() == Category.NOT_FOUND ? "INVALID_ID" : "INVALID_VALUE";
      return Json.object().put("Code", code).put("Message", reason.message());
    }
  },
  QUERY_FAULT {
    @Override
    public Reply render(Refusal refusal, ApiVersion version) {
      String code =
          refusal.category() == Category.UNKNOWN_FIELD ? "INVALID_FIELD" : "MALFORMED_QUERY";
      ObjectNode body = Json.object().put("FaultCode", code);
      return Replies.json(
          always(refusal), body.put("FaultMessage", refusal.reasons().getFirst().message()));
    }
  },
  /** Events and notifications: reasons only, and the true status in every version. */
  PLATFORM {
    @Override
    public Reply render(Refusal refusal, ApiVersion version) {
      ObjectNode body = Json.object();
      ArrayNode reasons = body.putArray("reasons");
      refusal
          .reasons()
          .forEach(
              reason ->
                  reasons
                      .addObject()
                      .put("code", String.valueOf(reason.code()))
                      .put("message", reason.message()));
      return Replies.json(always(refusal), body);
    }
  },
  OBJECT_QUERY {
    @Override
    public Reply render(Refusal refusal, ApiVersion version) {
      ObjectNode body = Json.object();
      if (version.compareTo(ApiVersion.NEWEST) < 0) {
        Reason first = refusal.reasons().getFirst();
        body.put("code", String.valueOf(first.code())).put("message", first.message());
      } else {
        body.set("reasons", reasons(refusal));
        body.put("requestId", UUID.randomUUID().toString());
      }
      return Replies.json(always(refusal), body);
    }
  };

  public abstract Reply render(Refusal refusal, ApiVersion version);

  public static ErrorShape of(String path) {
    if (path.startsWith("/v1/action/query")) {
      return QUERY_FAULT;
    }
    if (path.startsWith("/v1/object/") || path.startsWith("/v1/action/")) {
      return CRUD;
    }
    if (path.startsWith("/events/") || path.startsWith("/notifications/")) {
      return PLATFORM;
    }
    return path.startsWith("/object-query/") ? OBJECT_QUERY : V1;
  }

  private static int status(Refusal refusal, ApiVersion version) {
    boolean always =
        switch (refusal.category()) {
          case AUTHENTICATION, TOO_MANY -> true;
          default -> false;
        };
    return always || version.compareTo(ApiVersion.REAL_STATUSES) >= 0 ? always(refusal) : 200;
  }

  private static int always(Refusal refusal) {
    return refusal.category().status();
  }

  private static ArrayNode reasons(Refusal refusal) {
    ArrayNode reasons = Json.array();
    refusal
        .reasons()
        .forEach(
            reason ->
                reasons.addObject().put("code", reason.code()).put("message", reason.message()));
    return reasons;
  }
}
