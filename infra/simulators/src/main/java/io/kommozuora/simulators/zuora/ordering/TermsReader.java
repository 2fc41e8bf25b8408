package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.PeriodType;
import io.kommozuora.simulators.zuora.books.TermLength;
import io.kommozuora.simulators.zuora.books.Terms;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.Optional;

/** Reads terms in the nested shape of orders and in the flat one of the classic calls. */
record TermsReader(Work work, LocalDate contractEffective) {
  Terms nested(Body terms) {
    Body initial = terms.part("initialTerm").orElseThrow();
    LocalDate start = initial.day("startDate").orElse(contractEffective);
    Terms read =
        new Terms(
            length(initial, "period", "periodType"),
            start,
            end(initial, start),
            terms.flag("autoRenew").orElse(false),
            terms.text("renewalSetting").orElse(Terms.SPECIFIC_TERM),
            terms.items("renewalTerms").stream()
                .findFirst()
                .flatMap(renewal -> length(renewal, "period", "periodType")));
    return evergreen(initial)
        ? read
        : checked(read, "terms.initialTerm.period", "terms.renewalTerms");
  }

  Terms flat(Body body) {
    LocalDate start = body.day("termStartDate").orElse(contractEffective);
    Optional<TermLength> initial = length(body, "initialTerm", "initialTermPeriodType");
    boolean evergreen = evergreen(body);
    Terms read =
        new Terms(
            initial,
            start,
            evergreen ? Optional.empty() : initial.map(length -> length.after(start)),
            body.flag("autoRenew").orElse(false),
            body.text("renewalSetting").orElse(Terms.SPECIFIC_TERM),
            length(body, "renewalTerm", "renewalTermPeriodType"));
    return evergreen ? read : checked(read, "initialTerm", "renewalTerm");
  }

  private Optional<LocalDate> end(Body initial, LocalDate start) {
    if (evergreen(initial)) {
      return Optional.empty();
    }
    Optional<LocalDate> given = initial.day("endDate");
    Optional<TermLength> length = length(initial, "period", "periodType");
    work.present(given.isPresent() || length.isPresent(), "terms.initialTerm.period");
    return given.or(() -> length.map(term -> term.after(start)));
  }

  private Terms checked(Terms terms, String initialField, String renewalField) {
    work.present(terms.end().isPresent(), initialField);
    work.value(
        terms.end().filter(terms.start()::isBefore).isPresent(),
        initialField + " must be above 0.");
    boolean renewsByTerm = terms.autoRenew() && terms.renewalSetting().equals(Terms.SPECIFIC_TERM);
    work.present(!renewsByTerm || terms.renewalTerm().isPresent(), renewalField);
    return terms;
  }

  private static boolean evergreen(Body body) {
    return body.text("termType").filter("EVERGREEN"::equals).isPresent();
  }

  static Optional<TermLength> length(Body body, String count, String unit) {
    PeriodType type = PeriodType.parse(body.text(unit).orElse("Month"));
    return body.whole(count).map(period -> new TermLength(period, type));
  }
}
