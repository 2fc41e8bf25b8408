package io.kommozuora.kommowon.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Country codes, from codes and from names in the languages Kommo is used in. */
final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> COMMON = Map.of("USA", "US", "UK", "GB");

  private Countries() {}

  /** The two-letter code; empty when the text is neither a country's code nor its name. */
  static Optional<String> code(String text) {
    String plain = Spelling.plain(text);
    if (CODES.contains(plain)) {
      return Optional.of(plain);
    }
    return Optional.ofNullable(COMMON.get(plain))
        .or(() -> Optional.ofNullable(English.NAMES.get(plain)))
        .or(() -> Optional.ofNullable(Foreign.NAMES.get(plain)));
  }

  private static Map<String, String> names(List<String> languages) {
    Map<String, String> names = new HashMap<>();
    for (String language : languages) {
      Locale locale = Locale.of(language);
      for (String code : CODES) {
        names.put(Spelling.plain(Locale.of("", code).getDisplayCountry(locale)), code);
      }
    }
    return names;
  }

  /** Filled when a name is first looked up: locale data is slow to load. */
  private static final class English {
    // What people write although the locale data says it otherwise.
    private static final String ALSO =
        """
        AE UAE, BA Bosnia, CI Ivory Coast, CZ Czech Republic, GB Great Britain, GB England, \
        GB Scotland, GB Wales, GB Northern Ireland, HK Hong Kong, HK Hong Kong SAR, \
        KR Republic of Korea, MK Macedonia, MM Burma, MM Myanmar, MO Macao, MO Macau, \
        NL Holland, RU Russian Federation, SZ Swaziland, TL East Timor, TR Turkey, \
        US United States of America, VN Viet Nam\
        """;

    static final Map<String, String> NAMES = Map.copyOf(all());

    private static Map<String, String> all() {
      Map<String, String> all = names(List.of("en"));
      for (String code : CODES) {
        all.put(Locale.of("", code).getISO3Country(), code);
      }
      for (String name : ALSO.split(", ", -1)) {
        all.put(Spelling.plain(name.substring(3)), name.substring(0, 2));
      }
      return all;
    }
  }

  /** Filled when a name is no English one. No name means two countries in any two of these. */
  private static final class Foreign {
    static final Map<String, String> NAMES = Map.copyOf(all());

    private static Map<String, String> all() {
      Map<String, String> all =
          names(List.of("es", "pt", "de", "fr", "it", "nl", "pl", "ru", "tr", "id"));
      // Some languages call one of the two so, and people either.
      all.remove("CONGO");
      return all;
    }
  }
}
