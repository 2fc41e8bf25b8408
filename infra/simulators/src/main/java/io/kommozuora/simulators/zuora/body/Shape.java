package io.kommozuora.simulators.zuora.body;

import java.util.Set;

/** What one value in a request body may be. */
public sealed interface Shape permits Form, Shape.Leaf, Shape.Items, Shape.CustomFields {

  /** A value without parts. */
  sealed interface Leaf extends Shape {}

  /** A text of at most so many characters. */
  record Text(int max) implements Leaf {}

  /** An integer within bounds. */
  record Whole(int min, int max) implements Leaf {}

  /** Any number. */
  record Decimal() implements Leaf {}

  /** True or false. */
  record Flag() implements Leaf {}

  /** A day as yyyy-mm-dd. */
  record Day() implements Leaf {}

  /** One of the given words, in this very spelling. */
  record Choice(Set<String> words) implements Leaf {
    public Choice {
      words = Set.copyOf(words);
    }
  }

  /** Any JSON: the simulator looks no further. */
  record Anything() implements Leaf {}

  /** Documented, but not played by the simulator. */
  record NotPlayed() implements Leaf {}

  /** An array of at most so many values of one shape. */
  record Items(Shape of, int max) implements Shape {}

  /** The container of custom fields the Orders API wants; the tenant defines the names. */
  record CustomFields(String object) implements Shape {}
}
