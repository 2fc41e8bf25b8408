package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.callout.Basic;
import io.kommozuora.simulators.zuora.callout.Hmac;
import io.kommozuora.simulators.zuora.callout.Proof;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads from a template how its callouts prove themselves. */
final class Proofs {
  private static final String BODY = "{{Request.Body}}";
  private static final String SIGNED = "{{Request.HMAC.Signed}}";

  private Proofs() {}

  /** The proof, its merge fields filled as far as they can be now. */
  static Proof of(CalloutTemplate template, UnaryOperator<String> filled) {
    return new Proof(basic(template.settings()), hmac(template.settings(), filled));
  }

  private static Optional<Basic> basic(Body settings) {
    return settings
        .part("calloutAuth")
        .filter(any -> settings.flag("requiredAuth").orElse(false))
        .map(
            auth ->
                new Basic(
                    auth.text("username").orElse(""),
                    auth.text("password").orElse(""),
                    auth.flag("preemptive").orElse(false)));
  }

  private static Optional<Hmac> hmac(Body settings, UnaryOperator<String> filled) {
    return settings
        .text("hmacAlgorithm")
        .map(
            algorithm ->
                new Hmac(
                    algorithm,
                    settings.text("hmacOutputFormat").filter("HEX"::equals).isPresent(),
                    settings.text("hmacSecret").orElse(""),
                    filled.apply(settings.text("hmacData").orElse(BODY)),
                    settings.text("hmacKey").orElse(""),
                    settings.text("hmacValue").orElse(SIGNED)));
  }
}
