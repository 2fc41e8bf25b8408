package io.kommozuora.zuoracallout.fact;

import java.util.List;
import java.util.Optional;

/**
 * What a fact says to a deal.
 *
 * @param note for the deal's history
 * @param errand for a person
 * @param endings of errands that earlier facts gave
 * @param payment in a few words, how the last payment went
 * @param owed an invoice that was not paid when it happened
 */
public record Said(
    Optional<String> note,
    Optional<Errand> errand,
    List<Ending> endings,
    Optional<String> payment,
    Optional<Owed> owed) {
  /** Nothing to anybody. */
  static final Said NOTHING =
      new Said(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Said {
    endings = List.copyOf(endings);
  }

  static Said note(String text) {
    return NOTHING.withNote(text);
  }

  Said withNote(String text) {
    return new Said(Optional.of(text), errand, endings, payment, owed);
  }

  Said withErrand(Errand given) {
    return new Said(note, Optional.of(given), endings, payment, owed);
  }

  Said withEndings(List<Ending> all) {
    return new Said(note, errand, all, payment, owed);
  }

  Said withPayment(String words) {
    return new Said(note, errand, endings, Optional.of(words), owed);
  }

  Said withOwed(Optional<Owed> unpaid) {
    return new Said(note, errand, endings, payment, unpaid);
  }

  /** The same, with a remark after the note. */
  public Said remarking(String remark) {
    return new Said(note.map(text -> text + " " + remark), errand, endings, payment, owed);
  }

  /** What a deal must know of it that need not be told. */
  public Said quietly() {
    return new Said(Optional.empty(), Optional.empty(), endings, payment, owed);
  }
}
