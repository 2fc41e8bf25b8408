package io.kommozuora.kommotoken.watch;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import io.kommozuora.token.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The call Kommo makes when an administrator takes our access back, after
 * https://developers.kommo.com/docs/oauth-20: the ids of integration and account, and an HMAC over
 * both. It carries no time, so that it can be sent again by whoever saw it.
 */
record RevokeHook(String client, String account, String signature) {
  /**
   * The call as the queue holds it: each value behind a prefix, because SQS refuses an empty one.
   */
  static RevokeHook of(QueueMessage message) {
    return new RevokeHook(
        value(message, "client", "c:"),
        value(message, "account", "a:"),
        value(message, "signature", "s:"));
  }

  private static String value(QueueMessage message, String name, String prefix) {
    return message
        .attribute(name)
        .filter(text -> text.startsWith(prefix))
        .map(text -> text.substring(prefix.length()))
        .orElse("");
  }

  /**
   * Whether Kommo made the call, for this account and the integration with that {@code clientId}
   * and {@code clientSecret}; without them, nothing is proven.
   */
  boolean isProven(Secret integration, long knownAccount) {
    String knownClient = integration.text("clientId");
    String key = integration.text("clientSecret");
    return !knownClient.isEmpty()
        && !key.isEmpty()
        && client.equals(knownClient)
        && account.equals(Long.toString(knownAccount))
        && isSigned(knownClient + "|" + knownAccount, key);
  }

  private boolean isSigned(String text, String key) {
    byte[] expected = Hmac.SHA_256.sign(bytes(text), key);
    byte[] given = Encoding.HEX.decode(signature).orElseGet(() -> new byte[0]);
    return MessageDigest.isEqual(expected, given);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "RevokeHook[redacted]";
  }
}
