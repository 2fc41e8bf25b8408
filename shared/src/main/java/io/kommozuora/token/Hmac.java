package io.kommozuora.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a message with a key that only the sender and we know; named by its digest. */
public enum Hmac {
  SHA_256("SHA-256", "HmacSHA256"),
  SHA_512("SHA-512", "HmacSHA512");

  private final String written;
  private final String algorithm;

  Hmac(String written, String algorithm) {
    this.written = written;
    this.algorithm = algorithm;
  }

  /** The message's signature. */
  public byte[] sign(byte[] message, String key) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform knows " + algorithm, e);
    }
  }

  /** How the configuration writes it. */
  @Override
  public String toString() {
    return written;
  }
}
