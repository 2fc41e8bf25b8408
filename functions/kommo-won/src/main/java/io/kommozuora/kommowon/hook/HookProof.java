package io.kommozuora.kommowon.hook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells Kommo's calls from a stranger's by the token in their path; several may be valid. */
public final class HookProof {
  /** Comes before every attribute's value, because SQS refuses an empty one. */
  private static final String PREFIX = "t:";

  private final Supplier<Set<String>> validTokens;

  private HookProof(Supplier<Set<String>> validTokens) {
    this.validTokens = validTokens;
  }

  /** The tokens are asked for at every call, so that a rotation takes effect at once. */
  public static HookProof of(Supplier<Set<String>> validTokens) {
    return new HookProof(validTokens);
  }

  /** Whether the message attribute carries a valid token. */
  public boolean proves(Optional<String> attributeValue) {
    return attributeValue
        .filter(value -> value.startsWith(PREFIX))
        .map(value -> value.substring(PREFIX.length()))
        .filter(this::isValid)
        .isPresent();
  }

  /** Compares digests, all of them, so that neither length nor order shows in the time taken. */
  private boolean isValid(String token) {
    byte[] given = digest(token);
    boolean valid = false;
    for (String expected : validTokens.get()) {
      if (!expected.isBlank()) {
        valid |= MessageDigest.isEqual(digest(expected), given);
      }
    }
    return valid;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform knows SHA-256", e);
    }
  }
}
