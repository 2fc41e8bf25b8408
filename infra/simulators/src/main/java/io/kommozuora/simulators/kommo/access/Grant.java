package io.kommozuora.simulators.kommo.access;

/** How a request for tokens ended. */
sealed interface Grant {
  /** Granted. */
  record Given(TokenPair pair) implements Grant {}

  /** Refused with a status and Kommo's hint. */
  record Refused(int status, String hint) implements Grant {}
}
