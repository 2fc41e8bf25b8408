package io.kommozuora.zuoracallout.fact;

import java.util.Set;

/**
 * Why what a person was to do is done, or need not be done any more.
 *
 * @param about the invoices for which it is; none where it is about whatever was not known
 * @param whole whether it is for all
 */
public record Ending(Subject subject, String result, Set<String> about, boolean whole) {
  public Ending {
    about = Set.copyOf(about);
  }

  /** Nothing of the subject is left to do. */
  static Ending whole(Subject subject, String result) {
    return new Ending(subject, result, Set.of(), true);
  }

  /** Nothing is left to do about these invoices. */
  static Ending of(Subject subject, String result, Set<String> about) {
    return new Ending(subject, result, about, false);
  }
}
