package io.kommozuora.kommowon.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared that people write with or without accents, dots and articles. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Spelling() {}

  /** The name in capitals, without accents and dots. */
  static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String upper = bare.toUpperCase(Locale.ROOT).replace('\u2019', '\'').replace("&", " AND ");
    String spaced = SPACES.matcher(upper).replaceAll(" ").strip();
    return spaced.startsWith("THE ") ? spaced.substring(4) : spaced;
  }
}
