package io.kommozuora.sandbox.invariants;

/** What must hold for the tokens that open Kommo. */
final class TokenRules {
  private TokenRules() {}

  static Verdict connected(Aftermath after) {
    Breaches breaches = new Breaches("Kommo's tokens rotated, and never lost");
    int refreshes = after.sandbox().kommo().tokens().refreshesGranted();
    long losses =
        after.sandbox().aws().events().events().stream()
            .filter(event -> event.detailType().equals("KommoAuthorizationLost"))
            .count();

    breaches.unless(refreshes > 0, "no pair was rotated");
    breaches.unless(losses == 0, "the authorization was lost %d times".formatted(losses));
    return breaches.over("%d rotated".formatted(refreshes));
  }
}
