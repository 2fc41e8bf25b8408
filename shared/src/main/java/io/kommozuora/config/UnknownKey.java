package io.kommozuora.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says what is known instead of an unknown key, the likeliest first. */
final class UnknownKey {
  private static final int LONGEST = 40;

  private UnknownKey() {}

  static String describe(String key, Collection<String> known) {
    String all = String.join(", ", known);
    return nearest(key, known)
        .map(guess -> "is no key here; did you mean \"%s\"? Known are %s".formatted(guess, all))
        .orElse("is no key here; known are " + all);
  }

  private static Optional<String> nearest(String key, Collection<String> known) {
    if (key.length() > LONGEST) return Optional.empty();

    return known.stream()
        .filter(candidate -> distance(key, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(key, candidate)));
  }

  /** How many letters must be added, dropped or changed; capitals count as small letters. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      row = next(row, a.charAt(i - 1), b);
    }
    return row[b.length()];
  }

  private static int[] next(int[] above, char letter, String word) {
    int[] row = new int[above.length];
    row[0] = above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int change = above[j - 1] + (word.charAt(j - 1) == letter ? 0 : 1);
      row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
    }
    return row;
  }
}
