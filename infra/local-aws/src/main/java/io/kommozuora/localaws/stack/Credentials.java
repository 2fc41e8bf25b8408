package io.kommozuora.localaws.stack;

/** What an operator puts into the secrets; each text is one secret's JSON. */
public record Credentials(String kommo, String kommoClient, String hook, String zuora) {
  /** Credentials from their parts, with a long-lived token for Kommo. */
  public static Credentials of(
      String kommoToken, String hookToken, String zuoraClientId, String zuoraClientSecret) {
    return new Credentials(
        "{\"accessToken\":\"%s\"}".formatted(kommoToken),
        "{}",
        "{\"token\":\"%s\"}".formatted(hookToken),
        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}"
            .formatted(zuoraClientId, zuoraClientSecret));
  }

  /** The same with an integration that has not been connected yet. */
  public Credentials integration(String clientId, String clientSecret, String redirectUri) {
    String client =
        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\",\"redirectUri\":\"%s\"}"
            .formatted(clientId, clientSecret, redirectUri);
    return new Credentials("{\"accessToken\":\"\"}", client, hook, zuora);
  }
}
