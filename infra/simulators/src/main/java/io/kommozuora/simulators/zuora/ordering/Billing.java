package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.Optional;

/** What a call asks to be billed and collected at once. */
record Billing(boolean invoice, boolean collect, Optional<LocalDate> targetDate) {
  static final Billing NONE = new Billing(false, false, Optional.empty());

  /** Orders bill only when asked to. */
  static Billing ofOrder(Body order) {
    Optional<Body> options = order.part("processingOptions");
    return new Billing(
        options.flatMap(given -> given.flag("runBilling")).orElse(false),
        options.flatMap(given -> given.flag("collectPayment")).orElse(false),
        options
            .flatMap(given -> given.part("billingOptions"))
            .flatMap(given -> given.day("targetDate")));
  }

  /** The classic calls that create bill and collect unless told not to. */
  static Billing onCreate(Body body, ApiVersion version) {
    return of(body, version, true);
  }

  /** The classic calls that change bill only when asked to. */
  static Billing onChange(Body body, ApiVersion version) {
    return of(body, version, false);
  }

  private static Billing of(Body body, ApiVersion version, boolean usual) {
    if (version.from("211.0")) {
      return new Billing(
          body.flag("runBilling").orElse(usual),
          body.flag("collect").orElse(usual),
          body.day("targetDate"));
    }
    Optional<LocalDate> target = body.day("invoiceTargetDate");
    if (version.from("196.0")) {
      return new Billing(
          body.flag("invoice").orElse(usual), body.flag("collect").orElse(usual), target);
    }
    boolean both = body.flag("invoiceCollect").orElse(usual);
    return new Billing(both, both, target);
  }
}
