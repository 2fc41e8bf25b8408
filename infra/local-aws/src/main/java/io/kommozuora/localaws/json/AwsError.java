package io.kommozuora.localaws.json;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.Body;
import java.util.Map;

/** A service's refusal: status, type and message. */
public final class AwsError extends RuntimeException {
  private final int status;
  private final String type;

  public AwsError(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  public static AwsError refused(String type, String message) {
    return new AwsError(400, type, message);
  }

  public static AwsError throttled() {
    return refused("ThrottlingException", "Rate exceeded");
  }

  public static AwsError broken() {
    return new AwsError(500, "InternalServiceError", "An error occurred on the server side.");
  }

  public String type() {
    return type;
  }

  public Answer answer() {
    String body = Json.object().put("__type", type).put("message", getMessage()).toString();
    return new Answer(
        status,
        Map.of("content-type", "application/x-amz-json-1.1", "x-amzn-errortype", type),
        Body.of(body));
  }
}
