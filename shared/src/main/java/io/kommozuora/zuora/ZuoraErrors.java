package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shapes and codes in which Zuora reports errors. */
final class ZuoraErrors {
  /** What a code's last two digits mean for us, the worst last. */
  enum Category {
    BUSY,
    AUTHENTICATION,
    PERMISSION,
    BUSINESS
  }

  private ZuoraErrors() {}

  /** Whether the answer says success; lists and queries carry no such flag. */
  static boolean success(Answer answer) {
    JsonNode body = answer.body();
    JsonNode flag = body.has("success") ? body.path("success") : body.path("Success");
    if (flag.isMissingNode()) {
      return body.has("data")
          || body.has("records")
          || body.has("access_token")
          || (queried(answer.call()) && body.has("id"));
    }
    return flag.asBoolean();
  }

  private static boolean queried(String call) {
    return call.contains("/object-query/");
  }

  /** The reasons in any of the shapes Zuora uses; none when the body holds none. */
  static List<Reason> reasons(JsonNode body) {
    List<Reason> reasons = new ArrayList<>();
    body.path("reasons").forEach(reason -> reasons.add(reason(reason, "code", "message")));
    body.path("Errors").forEach(reason -> reasons.add(reason(reason, "Code", "Message")));
    if (body.has("FaultCode")) {
      reasons.add(reason(body, "FaultCode", "FaultMessage"));
    }
    return reasons;
  }

  private static Reason reason(JsonNode reason, String code, String message) {
    return new Reason(reason.path(code).asText(""), "", reason.path(message).asText(""));
  }

  /** The category of the worst reason: one that a repeat cannot mend outweighs one that it can. */
  static Category category(List<Reason> reasons) {
    return Collections.max(reasons.stream().map(reason -> category(reason.code())).toList());
  }

  /** Whether the rejection says that the thing asked for does not exist. */
  static boolean notFound(ApiException.Rejected rejected) {
    return rejected.status() == 404
        || rejected.reasons().stream().anyMatch(reason -> reason.code().matches("\\d{6}40"));
  }

  /** Whether it was too many requests, and not a lock or trouble inside. */
  static boolean tooMany(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.code().endsWith("70"));
  }

  private static Category category(String code) {
    if (!code.matches("\\d{8}")) {
      return Category.BUSINESS;
    }
    return switch (code.substring(6)) {
      case "11" -> Category.AUTHENTICATION;
      case "10" -> Category.PERMISSION;
      // Lock, internal, temporary, too many, external system: all say "not now".
      case "50", "60", "61", "70", "99" -> Category.BUSY;
      default -> code.startsWith("9") ? Category.AUTHENTICATION : Category.BUSINESS;
    };
  }
}
