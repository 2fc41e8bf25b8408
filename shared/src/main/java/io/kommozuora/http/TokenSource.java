package io.kommozuora.http;

/** Where a client gets the bearer token it signs with. */
public interface TokenSource {
  /** The token to sign with now. */
  String bearer();

  /** Says that the API refused this token: the next {@link #bearer()} looks for a newer one. */
  void renew(String rejected);

  /** A token that is never replaced. */
  static TokenSource of(String token) {
    return new TokenSource() {
      @Override
      public String bearer() {
        return token;
      }

      @Override
      public void renew(String rejected) {}
    };
  }
}
