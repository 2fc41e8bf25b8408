package io.kommozuora.localaws.stack;

/** What an operator puts into the secrets; each text is one secret's JSON. */
public record Credentials(
    String kommo, String kommoClient, String hook, String zuoraHook, String zuora) {
  /** Credentials from their parts, with a long-lived token for Kommo; nothing proves a callout. */
  public static Credentials of(
      String kommoToken, String hookToken, String zuoraClientId, String zuoraClientSecret) {
    return new Credentials(
        "{\"accessToken\":\"%s\"}".formatted(kommoToken),
        "{}",
        "{\"token\":\"%s\"}".formatted(hookToken),
        "{}",
        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}"
            .formatted(zuoraClientId, zuoraClientSecret));
  }

  /** The same with an integration that has not been connected yet. */
  public Credentials integration(String clientId, String clientSecret, String redirectUri) {
    String client =
        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\",\"redirectUri\":\"%s\"}"
            .formatted(clientId, clientSecret, redirectUri);
    return new Credentials("{\"accessToken\":\"\"}", client, hook, zuoraHook, zuora);
  }

  /** The same with what proves Zuora's callouts. */
  public Credentials callouts(String token, String hmacKey) {
    String proofs = "{\"token\":\"%s\",\"hmac\":\"%s\"}".formatted(token, hmacKey);
    return new Credentials(kommo, kommoClient, hook, proofs, zuora);
  }
}
