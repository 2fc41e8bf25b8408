package io.kommozuora.localaws.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.Json;

/** The function failed: the exception it threw, as its runtime reported it. */
public final class FunctionError extends RuntimeException {
  private final String report;

  FunctionError(String report) {
    super(summary(Json.read(report)));
    this.report = report;
  }

  private static String summary(JsonNode report) {
    return report.path("errorType").asText() + ": " + report.path("errorMessage").asText();
  }

  /** The runtime's whole report, with the function's stack trace, as JSON. */
  public String report() {
    return report;
  }
}
