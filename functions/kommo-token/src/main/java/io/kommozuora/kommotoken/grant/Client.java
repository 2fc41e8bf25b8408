package io.kommozuora.kommotoken.grant;

import io.kommozuora.token.Secret;

/**
 * The integration as its settings in Kommo show it: what proves to Kommo that a grant is ours. Its
 * text form shows the id only.
 */
public record Client(String id, String secret, String redirectUri) {
  /**
   * Reads {@code clientId}, {@code clientSecret} and {@code redirectUri}.
   *
   * @throws IllegalStateException when one is missing
   */
  public static Client of(Secret secret) {
    return new Client(
        needed(secret, "clientId"), needed(secret, "clientSecret"), needed(secret, "redirectUri"));
  }

  private static String needed(Secret secret, String name) {
    String text = secret.text(name);
    if (text.isEmpty()) {
      throw new IllegalStateException(
          "the secret of the Kommo integration lacks %s: copy it from the integration's settings"
              .formatted(name));
    }
    return text;
  }

  @Override
  public String toString() {
    return "Client[" + id + "]";
  }
}
