package io.kommozuora.simulators.kommo.access;

/** The integration as its settings in Kommo show it. */
public record Integration(String clientId, String clientSecret, String redirectUri) {
  /** The integration of the sample payloads. */
  public static Integration sample() {
    return new Integration(
        "0b1f6a52-9d2e-4a55-8f3c-6f0f8a7c1d21",
        "sample-secret-not-a-real-one",
        "https://billing-bridge.example.test/kommo/oauth/callback");
  }
}
