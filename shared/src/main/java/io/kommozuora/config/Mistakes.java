package io.kommozuora.config;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found so far, in the order they were met. */
final class Mistakes {
  private final List<String> found = new ArrayList<>();

  void add(String path, String what) {
    String mistake = path.isEmpty() ? what : path + ": " + what;
    found.add(mistake.replaceAll("\\p{Cntrl}+", " "));
  }

  void throwIfAny(String source) {
    if (!found.isEmpty()) throw new BadConfiguration(source, found);
  }
}
