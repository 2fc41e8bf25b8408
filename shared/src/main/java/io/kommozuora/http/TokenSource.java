package io.kommozuora.http;

/** Where a client gets the bearer token it signs with. */
public interface TokenSource {
  /** The token to sign with now. */
  String bearer();

  /** Says that the API refused this token: the next {@link #bearer()} looks for a newer one. */
  void renew(String rejected);
}
