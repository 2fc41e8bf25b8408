package io.kommozuora.localaws.stack;

/** What an operator puts into the secrets; each text is one secret's JSON. */
public record Credentials(String kommo, String hook, String zuora) {
  /** Credentials from their parts. */
  public static Credentials of(
      String kommoToken, String hookToken, String zuoraClientId, String zuoraClientSecret) {
    return new Credentials(
        "{\"accessToken\":\"%s\"}".formatted(kommoToken),
        "{\"token\":\"%s\"}".formatted(hookToken),
        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}"
            .formatted(zuoraClientId, zuoraClientSecret));
  }
}
