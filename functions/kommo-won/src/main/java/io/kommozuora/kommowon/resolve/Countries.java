package io.kommozuora.kommowon.resolve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Country codes, from codes and from English names. */
final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** The two-letter code; empty when the text is neither a code nor a country's English name. */
  static Optional<String> code(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (CODES.contains(upper)) {
      return Optional.of(upper);
    }
    return Optional.ofNullable(Names.CODES.get(upper));
  }

  /** Filled when a name is first looked up: locale data is slow to load. */
  private static final class Names {
    static final Map<String, String> CODES =
        Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(Names::english, Function.identity(), (a, b) -> a));

    private static String english(String code) {
      return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }
  }
}
