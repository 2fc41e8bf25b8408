package io.kommozuora.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/** Compares in a time that says nothing about the secrets compared with. */
public final class ConstantTime {
  private ConstantTime() {}

  /**
   * Whether one of the secrets was given. Compares digests, all of them, so that neither length nor
   * order shows in the time taken.
   */
  public static boolean anyIs(Set<String> secrets, byte[] given) {
    byte[] digest = digest(given);
    boolean found = false;
    for (String secret : secrets) {
      if (!secret.isBlank()) {
        found |= MessageDigest.isEqual(digest(secret.getBytes(StandardCharsets.UTF_8)), digest);
      }
    }
    return found;
  }

  private static byte[] digest(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform knows SHA-256", e);
    }
  }
}
