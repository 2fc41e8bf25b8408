package io.kommozuora.config;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * When sales is reminded that a term ends.
 *
 * @param days so many days before the term's end, the most first
 * @param noticeDays how many days before the term's end notice must have been given
 */
public record Reminders(List<Integer> days, int noticeDays) {
  private static final Set<Integer> USUAL_DAYS = Set.of(90, 60, 30);
  private static final int USUAL_NOTICE = 30;
  private static final int MOST_DAYS = 3650;

  public Reminders {
    days = days.stream().sorted(Comparator.reverseOrder()).toList();
    if (noticeDays < 0 || days.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("days are counted from the term's end back");
    }
  }

  static Reminders read(Section section) {
    var days = section.set("days", Scalar.integer(1, MOST_DAYS), USUAL_DAYS);
    var noticeDays = section.optional("noticeDays", Scalar.integer(0, MOST_DAYS), USUAL_NOTICE);
    return new Reminders(List.copyOf(days.get()), noticeDays.get());
  }

  /**
   * The last reminder that is due with so many days left; none is before the first and after the
   * end.
   */
  public OptionalInt rung(int daysLeft) {
    return daysLeft < 0
        ? OptionalInt.empty()
        : days.stream().mapToInt(Integer::intValue).filter(count -> count >= daysLeft).min();
  }
}
