package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;

/** Where all recommended callouts go, and how they prove themselves. */
public final class Destination {
  private final ObjectNode settings = Json.object();

  private Destination(String url) {
    settings.put("calloutBaseurl", url).put("httpMethod", "POST");
  }

  public static Destination at(String url) {
    return new Destination(url);
  }

  public Destination basic(String username, String password) {
    settings.put("requiredAuth", true);
    settings.putObject("calloutAuth").put("username", username).put("password", password);
    return this;
  }

  /** Sends the credentials with the first request. */
  public Destination preemptive() {
    settings.withObject("/calloutAuth").put("preemptive", true);
    return this;
  }

  /** Signs the body in base 64 by HMAC with SHA-256. */
  public Destination signed(String header, String secret) {
    settings.put("hmacAlgorithm", "SHA-256").put("hmacOutputFormat", "BASE64");
    settings.put("hmacKey", header).put("hmacSecret", secret);
    settings.put("hmacData", "{{Request.Body}}").put("hmacValue", "{{Request.HMAC.Signed}}");
    return this;
  }

  /** Takes a 200 for good only when its body says so. */
  public Destination confirming() {
    settings.put("confirmSuccessFromResponseContent", true);
    return this;
  }

  ObjectNode template() {
    return settings.deepCopy();
  }
}
