package io.kommozuora.simulators.zuora.callout;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Basic authentication; unless it is preemptive, the first request goes without. */
public record Basic(String username, String password, boolean preemptive) {
  String header() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "Basic[" + username + "]";
  }
}
