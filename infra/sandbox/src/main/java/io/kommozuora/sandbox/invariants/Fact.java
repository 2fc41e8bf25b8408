package io.kommozuora.sandbox.invariants;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that happened in Zuora once, and that a note tells once. */
record Fact(Kind kind, String number) {
  /** What can happen, and how a note of it begins. */
  enum Kind {
    INVOICE("Invoice (?<number>\\S+) of (?<amount>\\S+) (?<currency>[A-Z]{3}) posted"),
    PAST_DUE(
        "Invoice (?<number>\\S+) is past due since \\S+: (?<amount>\\S+) (?<currency>[A-Z]{3}) "),
    PAYMENT(
        "Payment of (?<amount>\\S+) (?<currency>[A-Z]{3}) received on \\S+"
            + " \\(payment (?<number>[^,)]+)"),
    DECLINE(
        "Payment of (?<amount>\\S+) (?<currency>[A-Z]{3}) failed on .*"
            + "\\(payment (?<number>[^,)]+)"),
    RENEWAL("Subscription (?<number>\\S+) \\(.+\\) is renewed; its new term ends on \\S+\\."),
    CANCELLATION("Subscription (?<number>\\S+) \\(.+\\) is cancelled; it ended on \\S+\\."),
    CARD("The customer pays with another payment method now: .*good through (?<number>[-\\d]+)");

    private final Pattern note;

    Kind(String note) {
      this.note = Pattern.compile(note);
    }

    private Optional<Matcher> in(String text) {
      return Optional.of(note.matcher(text)).filter(Matcher::lookingAt);
    }

    /** The note's part of that name, where such notes have it. */
    Optional<String> part(String name, String text) {
      return in(text)
          .filter(found -> found.namedGroups().containsKey(name))
          .map(found -> found.group(name));
    }
  }

  /** What the note tells; empty when it tells of nothing that happened in Zuora. */
  static Optional<Fact> in(String note) {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> kind.part("number", note).map(number -> new Fact(kind, number)).stream())
        .findFirst();
  }

  @Override
  public String toString() {
    return "%s %s".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), number);
  }
}
