package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.TermLength;
import io.kommozuora.simulators.zuora.books.Terms;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.Optional;

/** Changes the terms of a subscription. */
final class TermsChange {
  private TermsChange() {}

  static Subscription ordered(Asked asked, Subscription before) {
    Body body = asked.part("termsAndConditions");
    Optional<TermLength> renewal =
        body.items("renewalTerms").stream()
            .findFirst()
            .flatMap(term -> TermsReader.length(term, "period", "periodType"));
    Optional<TermLength> last =
        body.part("lastTerm").flatMap(term -> TermsReader.length(term, "period", "periodType"));
    return changed(before, body, renewal, last);
  }

  static Subscription classic(Subscription before, Body body) {
    Optional<TermLength> renewal = TermsReader.length(body, "renewalTerm", "renewalTermPeriodType");
    Optional<TermLength> current = TermsReader.length(body, "currentTerm", "currentTermPeriodType");
    return changed(before, body, renewal, current);
  }

  private static Subscription changed(
      Subscription before, Body body, Optional<TermLength> renewal, Optional<TermLength> last) {
    Terms old = before.terms();
    Terms renewing =
        old.with(
            body.flag("autoRenew").orElse(old.autoRenew()),
            body.text("renewalSetting").orElse(old.renewalSetting()),
            renewal.or(old::renewalTerm));
    return before.with(last.map(renewing::endingWith).orElse(renewing));
  }
}
