package io.kommozuora.zuoracallout.proof;

import java.util.Optional;

/**
 * What a callout came with: attributes of its message, each value behind a prefix, and the body as
 * it was received. Its text form shows none of it.
 *
 * @param token behind {@code t:}, the last part of the path
 * @param signature behind {@code h:}, the header the body is signed in
 * @param authorization behind {@code a:}, the header of that name
 */
public record Evidence(
    Optional<String> token,
    Optional<String> signature,
    Optional<String> authorization,
    String body) {
  Optional<String> signatureHeader() {
    return behind("h:", signature);
  }

  Optional<String> authorizationHeader() {
    return behind("a:", authorization);
  }

  // SQS refuses an empty attribute: the prefix keeps a message whose header is missing.
  private static Optional<String> behind(String prefix, Optional<String> attribute) {
    return attribute
        .filter(value -> value.startsWith(prefix))
        .map(value -> value.substring(prefix.length()).strip());
  }

  @Override
  public String toString() {
    return "Evidence[redacted]";
  }
}
