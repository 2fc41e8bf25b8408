package io.kommozuora.zuorasetup.cli;

import java.util.List;

/** How one run of the command ended, and what it printed. */
record Answered(int code, String text) {
  List<String> lines() {
    return text.lines().toList();
  }

  /** The lines that begin with the word. */
  List<String> lines(String word) {
    return text.lines().filter(line -> line.startsWith(word)).toList();
  }
}
