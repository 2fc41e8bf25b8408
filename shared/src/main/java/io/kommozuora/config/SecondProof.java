package io.kommozuora.config;

import java.util.Locale;

/** What proves that Zuora made a callout, beside the token in the path. */
public enum SecondProof {
  /** The body's signature. */
  HMAC,
  /** A name and a password. */
  BASIC,
  /** Nothing else. */
  TOKEN;

  /** How the configuration writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
