package io.kommozuora.http;

/** Why an API refuses to talk to us. */
public enum Refusal {
  /** The token is bad, expired or revoked, and a fresh one was refused too. */
  CREDENTIALS,
  /** The account is unpaid. */
  UNPAID,
  /** Our address is blocked, or the token's user lacks a right. */
  FORBIDDEN
}
