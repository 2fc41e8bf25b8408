package io.kommozuora.simulators.zuora.tenant;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A list of names the tenant has defined, such as its payment terms. */
public final class Words {
  private volatile Set<String> words;

  Words(String... words) {
    this.words = new LinkedHashSet<>(Arrays.asList(words));
  }

  public boolean contains(String word) {
    return words.contains(word);
  }

  public String first() {
    return words.iterator().next();
  }

  void replace(String... others) {
    words = new LinkedHashSet<>(Arrays.asList(others));
  }
}
