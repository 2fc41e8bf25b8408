package io.kommozuora.kommotoken.rotation;

import io.kommozuora.kommotoken.watch.Loss;

/** Ends a rotation that cannot succeed before a person acts. */
final class AuthorizationLostException extends RuntimeException {
  AuthorizationLostException() {
    super(Loss.SPENT.sentence() + " " + Loss.SPENT.fix());
  }
}
