package io.kommozuora.zuoracallout.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.ledger.StoredFact;
import io.kommozuora.ledger.StoredFact.Progress;
import io.kommozuora.zuoracallout.fact.Ending;
import io.kommozuora.zuoracallout.fact.Errand;
import io.kommozuora.zuoracallout.fact.Said;
import io.kommozuora.zuoracallout.fact.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BoardTest {
  private static final Instant DUE = Instant.parse("2026-03-02T19:00:00Z");

  private static Kept kept(Progress progress, Optional<Errand> errand, Ending... endings) {
    Said said =
        new Said(Optional.empty(), errand, List.of(endings), Optional.empty(), Optional.empty());
    return new Kept(new StoredFact("f", "PaymentProcessed", DUE, progress, "{}"), said);
  }

  private static Kept owes(Progress progress, String text, String... invoices) {
    return kept(progress, Optional.of(errand(text, invoices)));
  }

  private static Kept paid(Progress progress, String... invoices) {
    return kept(
        progress, Optional.empty(), new Ending(Subject.PAST_DUE, "paid", Set.of(invoices), false));
  }

  private static Kept over(Progress progress) {
    return kept(progress, Optional.empty(), new Ending(Subject.PAST_DUE, "over", Set.of(), true));
  }

  private static Errand errand(String text, String... invoices) {
    return new Errand(Subject.PAST_DUE, text, DUE, Set.of(invoices));
  }

  private static Optional<Wanted> wanted(Kept... history) {
    return Optional.ofNullable(Board.of(List.of(history)).get(Subject.PAST_DUE));
  }

  private static Wanted open(boolean news, String text, String... invoices) {
    return new Wanted.Open(errand(text, invoices), news);
  }

  @Test
  void whatIsNewOpensATask() {
    assertThat(wanted(owes(Progress.UNTOLD, "1", "a"))).hasValue(open(true, "1", "a"));
  }

  @Test
  void whatWasToldIsLeftAlone() {
    assertThat(wanted(owes(Progress.TOLD, "1", "a"))).isEmpty();
    assertThat(wanted(owes(Progress.TOLD, "1", "a"), paid(Progress.TOLD, "a"))).isEmpty();
    assertThat(Board.of(List.of())).isEmpty();
  }

  @Test
  void whatWasTriedCountsAsNew() {
    assertThat(wanted(owes(Progress.TRIED, "1", "a"))).hasValue(open(true, "1", "a"));
  }

  @Test
  void aPaymentOfAllEndsIt() {
    assertThat(wanted(owes(Progress.TOLD, "1", "a", "b"), paid(Progress.UNTOLD, "b", "a", "c")))
        .hasValue(new Wanted.Done("paid"));
  }

  @Test
  void aPaymentOfSomethingElseLeavesItAsItIs() {
    assertThat(wanted(owes(Progress.TOLD, "1", "a"), paid(Progress.UNTOLD, "b")))
        .hasValue(open(false, "1", "a"));
  }

  @Test
  void eachOfTwoInvoicesMustBePaid() {
    Kept first = owes(Progress.TOLD, "1", "a");
    Kept second = owes(Progress.TOLD, "2", "b");

    assertThat(wanted(first, second, paid(Progress.UNTOLD, "b"))).hasValue(open(false, "2", "b"));
    assertThat(wanted(first, second, paid(Progress.TOLD, "b"), paid(Progress.UNTOLD, "a")))
        .hasValue(new Wanted.Done("paid"));
  }

  @Test
  void whatIsAboutNothingKnownIsEndedByAnyPayment() {
    assertThat(wanted(owes(Progress.TOLD, "1"), paid(Progress.UNTOLD, "a")))
        .hasValue(new Wanted.Done("paid"));
    assertThat(wanted(owes(Progress.TOLD, "1"), paid(Progress.UNTOLD)))
        .hasValue(new Wanted.Done("paid"));
  }

  @Test
  void anEndOfAllEndsAll() {
    assertThat(wanted(owes(Progress.TOLD, "1", "a", "b"), over(Progress.UNTOLD)))
        .hasValue(new Wanted.Done("over"));
  }

  @Test
  void whatCameLateIsPutWhereItHappened() {
    assertThat(wanted(owes(Progress.UNTOLD, "1", "a"), paid(Progress.TOLD, "a")))
        .hasValue(new Wanted.Done("paid"));
    assertThat(wanted(owes(Progress.UNTOLD, "1", "a"), owes(Progress.TOLD, "2", "a")))
        .hasValue(open(false, "2", "a"));
    assertThat(wanted(paid(Progress.UNTOLD, "a"), owes(Progress.TOLD, "1", "a"))).isEmpty();
  }

  @Test
  void whatBeginsAnewAfterItsEndIsOpenAgain() {
    assertThat(
            wanted(
                owes(Progress.TOLD, "1", "a"),
                paid(Progress.TOLD, "a"),
                owes(Progress.UNTOLD, "2", "b"),
                paid(Progress.UNTOLD, "a")))
        .hasValue(open(true, "2", "b"));
  }

  @Test
  void oneSubjectIsNotTheOther() {
    Kept card =
        kept(
            Progress.UNTOLD,
            Optional.of(new Errand(Subject.CARD, "card", DUE, Set.of())),
            new Ending(Subject.PAYMENT, "paid", Set.of(), true));

    assertThat(Board.of(List.of(owes(Progress.TOLD, "1", "a"), card)))
        .containsOnlyKeys(Subject.CARD);
  }
}
