package io.kommozuora.kommowon.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an address written as one text, such as "1 Market St, San Francisco, CA 94105, USA". Only
 * what stands at its end is taken for a country, and only what stands right before an American or
 * Canadian one for state and postal code. All stays in the address line.
 */
final class AddressLine {
  private static final Pattern PART_END = Pattern.compile("[,;\\n]");
  private static final String ZIP = "\\d{5}(?:-\\d{4})?";
  private static final String CANADIAN = "[A-Za-z]\\d[A-Za-z][ -]?\\d[A-Za-z]\\d";
  private static final Pattern CODE_AND_COUNTRY =
      Pattern.compile("((?:.* )?(?:" + ZIP + "|" + CANADIAN + ")) (\\D+)");
  private static final Pattern STATE_AND_CODE =
      Pattern.compile("(.*?) ?\\b(" + ZIP + "|" + CANADIAN + ")");
  private static final Pattern LAST_WORD = Pattern.compile(".* ([A-Z]{2})");
  private static final int LONGEST_PART = 300;

  private final String text;
  private final List<String> parts;

  private AddressLine(String text) {
    this.text = text.strip();
    this.parts = parts(text);
  }

  static WrittenAddress read(String text) {
    return new AddressLine(text).read();
  }

  private static List<String> parts(String text) {
    Stream<String> parts =
        PART_END
            .splitAsStream(text)
            .flatMap(part -> Clean.text(part, LONGEST_PART).stream())
            .flatMap(AddressLine::codeApart);
    return parts.toList();
  }

  // "CA 94105 USA": a postal code ends a part as well as a comma does.
  private static Stream<String> codeApart(String part) {
    Matcher matcher = CODE_AND_COUNTRY.matcher(part);
    return matcher.matches() && Countries.code(matcher.group(2)).filter(States::needed).isPresent()
        ? Stream.of(matcher.group(1), matcher.group(2))
        : Stream.of(part);
  }

  private WrittenAddress read() {
    String last = part(1);
    Optional<String> country = Countries.code(last);
    if (country.isEmpty()) {
      return new WrittenAddress(text, "", "", "", "", "", true);
    }
    // "Wilmington, DE" and "Atlanta, Georgia" end with a state, "Berlin, DE" with a country.
    if (States.any(last) && !followsCanadianCode(country.get())) {
      return new WrittenAddress(text, "", "", "", "", last, false);
    }
    return States.needed(country.get()) ? withState(country.get(), last) : plain("", "", last);
  }

  private boolean followsCanadianCode(String country) {
    return country.equals("CA") && part(2).matches("(.* )?" + CANADIAN);
  }

  private WrittenAddress withState(String country, String last) {
    Matcher matcher = STATE_AND_CODE.matcher(part(2));
    if (!matcher.matches()) {
      return plain(state(country, part(2), 2), "", last);
    }
    String before = matcher.group(1);
    String state = before.isEmpty() ? state(country, part(3), 3) : coded(country, before);
    return plain(state, matcher.group(2), last);
  }

  // "Springfield IL 62701": the last word is the state when a postal code follows it.
  private String coded(String country, String text) {
    Matcher word = LAST_WORD.matcher(text);
    return state(country, word.matches() ? word.group(1) : text, 2);
  }

  // "Main St, Delaware, US" may be the city of that name, and Washington is the capital as often.
  private String state(String country, String text, int fromEnd) {
    boolean sure = text.length() == 2 || (parts.size() - fromEnd >= 2 && !isWashington(text));
    return sure && States.code(country, text).isPresent() ? text : "";
  }

  private static boolean isWashington(String text) {
    return Spelling.plain(text).equals("WASHINGTON");
  }

  private WrittenAddress plain(String state, String zip, String country) {
    return new WrittenAddress(text, "", "", state, zip, country, true);
  }

  /** A part counted from the end; empty where there is none. */
  private String part(int fromEnd) {
    return parts.size() < fromEnd ? "" : parts.get(parts.size() - fromEnd);
  }
}
