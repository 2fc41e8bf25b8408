package io.kommozuora.zuora;

import java.util.regex.Pattern;

/** What a payment gateway said, made fit to be shown. */
final class GatewayText {
  private static final int LONGEST = 200;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");
  // As long as a card's number, whatever stands between its digits.
  private static final Pattern CARD =
      Pattern.compile("\\d(?:[ -]?\\d){8,14}[ -]?(?=\\d(?:[ -]?\\d){3}\\b)");

  private GatewayText() {}

  /** One line of at most 200 characters. */
  static String line(String said) {
    return cut(UNSEEN.matcher(said).replaceAll(" ").strip());
  }

  /** The same, in which no card's number stands. */
  static String words(String said) {
    return line(CARD.matcher(said).replaceAll("…"));
  }

  private static String cut(String line) {
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
