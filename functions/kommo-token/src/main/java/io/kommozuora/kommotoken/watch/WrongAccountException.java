package io.kommozuora.kommotoken.watch;

/** Ends the adoption of a pair that opens another Kommo account than the configured one. */
public final class WrongAccountException extends RuntimeException {
  WrongAccountException(long found, long configured) {
    super(
        "the pair opens the Kommo account %d, but %d is configured: connect that one"
            .formatted(found, configured));
  }
}
