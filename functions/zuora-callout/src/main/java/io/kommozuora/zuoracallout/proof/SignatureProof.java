package io.kommozuora.zuoracallout.proof;

import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whether the body is signed with a key that we know. */
final class SignatureProof {
  private final Hmac hmac;
  private final Encoding encoding;
  private final Supplier<Set<String>> validKeys;

  SignatureProof(Hmac hmac, Encoding encoding, Supplier<Set<String>> validKeys) {
    this.hmac = hmac;
    this.encoding = encoding;
    this.validKeys = validKeys;
  }

  boolean proves(Evidence evidence) {
    Optional<byte[]> given = evidence.signatureHeader().flatMap(encoding::decode);
    return given.isPresent() && isValid(given.get(), evidence.body());
  }

  /** Tries all keys, so that their order does not show in the time taken. */
  private boolean isValid(byte[] given, String body) {
    byte[] message = body.getBytes(StandardCharsets.UTF_8);
    boolean valid = false;
    for (String key : validKeys.get()) {
      valid |= MessageDigest.isEqual(hmac.sign(message, key), given);
    }
    return valid;
  }
}
