package io.kommozuora.kommotoken.watch;

/** How Kommo's authorization was lost: told in one sentence, with what a person does about it. */
public enum Loss {
  SPENT("Kommo takes neither the newest refresh token nor the one before it."),
  REVOKED("An administrator took our access back in Kommo."),
  REFUSED("Kommo refuses the long-lived token: it has ended or was taken back.") {
    @Override
    public String fix() {
      return "Make a new long-lived token in the integration's settings (Keys and scopes) and"
          + " write it into the Kommo secret.";
    }
  };

  private final String sentence;

  Loss(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** What a person must do. */
  public String fix() {
    return "Copy a new authorization code from the integration's settings and connect the account"
        + " with it, within 20 minutes.";
  }
}
