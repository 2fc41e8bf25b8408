package io.kommozuora.token;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells a known caller from a stranger by the token in the path; several may be valid. */
public final class PathProof {
  /** Comes before every attribute's value, because SQS refuses an empty one. */
  private static final String PREFIX = "t:";

  private final Supplier<Set<String>> validTokens;

  private PathProof(Supplier<Set<String>> validTokens) {
    this.validTokens = validTokens;
  }

  /** The tokens are asked for at every call, so that a rotation takes effect at once. */
  public static PathProof of(Supplier<Set<String>> validTokens) {
    return new PathProof(validTokens);
  }

  /** Whether the message attribute carries a valid token. */
  public boolean proves(Optional<String> attributeValue) {
    return attributeValue
        .filter(value -> value.startsWith(PREFIX))
        .map(value -> value.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8))
        .filter(token -> ConstantTime.anyIs(validTokens.get(), token))
        .isPresent();
  }
}
