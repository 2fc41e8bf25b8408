package io.kommozuora.billing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a subscription runs. */
public sealed interface Term {
  /** Reads "12 months", "1 year", "30 days", "2 weeks" or "evergreen". */
  static Term of(String text) {
    return Notation.read(text);
  }

  /** Runs for a number of days, weeks, months or years. */
  record Termed(int period, PeriodType periodType) implements Term {
    public Termed {
      if (period <= 0) throw new IllegalArgumentException("a term is positive, not " + period);
    }

    @Override
    public String toString() {
      String unit = periodType.zuora().toLowerCase(Locale.ROOT);
      return period == 1 ? "1 " + unit : period + " " + unit + "s";
    }
  }

  /** Runs until it is cancelled. */
  record Evergreen() implements Term {
    @Override
    public String toString() {
      return "evergreen";
    }
  }

  /** How a term is written. */
  final class Notation {
    private static final Pattern TERMED =
        Pattern.compile("([1-9]\\d{0,3}) +(day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

    private Notation() {}

    private static Term read(String text) {
      if (text.equalsIgnoreCase("evergreen")) return new Evergreen();

      Matcher termed = TERMED.matcher(text);
      if (!termed.matches()) throw notATerm(text);
      PeriodType unit = PeriodType.valueOf(termed.group(2).toUpperCase(Locale.ROOT));
      return new Termed(Integer.parseInt(termed.group(1)), unit);
    }

    private static IllegalArgumentException notATerm(String text) {
      return new IllegalArgumentException(
          "\"%s\" is no term; write e.g. \"12 months\", \"1 year\" or \"evergreen\""
              .formatted(text));
    }
  }
}
