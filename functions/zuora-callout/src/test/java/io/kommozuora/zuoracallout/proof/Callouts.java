package io.kommozuora.zuoracallout.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Callouts as they come, proven or not. */
final class Callouts {
  static final String BODY = "{\"eventType\":\"PaymentProcessed\",\"name\":\"Zoë 😀\"}";

  private Callouts() {}

  static Evidence with(String token) {
    return new Evidence(Optional.of(token), Optional.of("h:"), Optional.of("a:"), BODY);
  }

  static Evidence signed(String signature) {
    return signed(signature, BODY);
  }

  static Evidence signed(String signature, String body) {
    return new Evidence(
        Optional.of("t:token"), Optional.of("h:" + signature), Optional.empty(), body);
  }

  static Evidence authorized(String header) {
    return new Evidence(Optional.of("t:token"), Optional.empty(), Optional.of("a:" + header), BODY);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
