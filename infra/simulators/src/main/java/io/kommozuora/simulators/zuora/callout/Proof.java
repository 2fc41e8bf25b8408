package io.kommozuora.simulators.zuora.callout;

import java.util.Optional;

/** How a callout proves where it comes from. */
public record Proof(Optional<Basic> basic, Optional<Hmac> hmac) {
  public static final Proof NONE = new Proof(Optional.empty(), Optional.empty());
}
