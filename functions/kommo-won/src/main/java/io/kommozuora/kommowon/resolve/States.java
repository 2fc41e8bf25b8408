package io.kommozuora.kommowon.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The states and provinces of the two countries whose invoices need one. */
final class States {
  private static final Pattern COMMA = Pattern.compile(",\\s*");
  private static final Map<String, Map<String, String>> CODES =
      Map.of("US", byCodeAndName(unitedStates()), "CA", byCodeAndName(canada()));

  private States() {}

  static boolean needed(String country) {
    return CODES.containsKey(country);
  }

  /** The state's two-letter code, from its code, as in CA or US-CA, or its English name. */
  static Optional<String> code(String country, String text) {
    Map<String, String> codes = CODES.getOrDefault(country, Map.of());
    String plain = Spelling.plain(text);
    String bare = plain.startsWith(country + "-") ? plain.substring(3) : plain;
    return Optional.ofNullable(codes.get(bare));
  }

  /** Whether the text names a state or province of any country. */
  static boolean any(String text) {
    return CODES.keySet().stream().anyMatch(country -> code(country, text).isPresent());
  }

  private static Map<String, String> byCodeAndName(String list) {
    Map<String, String> codes = new HashMap<>();
    for (String state : COMMA.split(list, -1)) {
      String code = state.substring(0, 2);
      codes.put(code, code);
      codes.put(Spelling.plain(state.substring(3)), code);
    }
    return codes;
  }

  private static String unitedStates() {
    return """
    AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, \
    CT Connecticut, DE Delaware, DC District of Columbia, DC Washington DC, FL Florida, GA Georgia, HI Hawaii, \
    ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, \
    ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, \
    MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, \
    NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, \
    OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, \
    TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington, \
    WV West Virginia, WI Wisconsin, WY Wyoming, AS American Samoa, GU Guam, \
    MP Northern Mariana Islands, PR Puerto Rico, VI Virgin Islands\
    """;
  }

  private static String canada() {
    return """
    AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, \
    NL Newfoundland and Labrador, NL Newfoundland, NS Nova Scotia, NT Northwest Territories, NU Nunavut, \
    ON Ontario, PE Prince Edward Island, QC Quebec, SK Saskatchewan, YT Yukon\
    """;
  }
}
