package io.kommozuora.simulators.zuora.tenant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The country table: names and ISO codes, and the states of the United States and Canada. */
public final class Countries {
  private static final Map<String, String> CODES = codes();
  private static final Map<String, Map<String, String>> STATES =
      Map.of(
          "US",
          states(
              """
              AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;\
              CT Connecticut;DE Delaware;DC District of Columbia;FL Florida;GA Georgia;\
              HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;\
              LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;\
              MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;\
              NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;\
              OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;\
              SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;\
              VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;\
              PR Puerto Rico;GU Guam;VI Virgin Islands\
              """),
          "CA",
          states(
              """
              AB Alberta;BC British Columbia;MB Manitoba;NB New Brunswick;\
              NL Newfoundland and Labrador;NT Northwest Territories;NS Nova Scotia;\
              NU Nunavut;ON Ontario;PE Prince Edward Island;QC Quebec;SK Saskatchewan;\
              YT Yukon\
              """));

  private Countries() {}

  /** The two-letter code of a country given by name, two letters or three. */
  public static Optional<String> code(String country) {
    return Optional.ofNullable(CODES.get(folded(country)));
  }

  public static boolean hasStates(String code) {
    return STATES.containsKey(code);
  }

  public static boolean knowsState(String code, String state) {
    return STATES.getOrDefault(code, Map.of()).containsKey(folded(state));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      codes.put(folded(code), code);
      codes.put(folded(country.getISO3Country()), code);
      codes.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> states(String lines) {
    Map<String, String> states = new HashMap<>();
    Arrays.stream(lines.split(";"))
        .forEach(
            line -> {
              states.put(folded(line.substring(0, 2)), line);
              states.put(folded(line.substring(3)), line);
            });
    return Map.copyOf(states);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
