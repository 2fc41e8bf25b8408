package io.kommozuora.kommowon.hook;

import java.util.Optional;

/** A form's key with balanced brackets, such as {@code leads[status][0][id]}, four levels deep. */
record FormKey(String text, int depth) {
  /** The key, or nothing when its escapes or brackets are broken. */
  static Optional<FormKey> read(String raw) {
    Optional<String> text = FormText.decode(raw);
    int depth = text.isPresent() && isNamed(text.get()) ? depth(text.get()) : 0;
    return depth == 0 ? Optional.empty() : Optional.of(new FormKey(text.get(), depth));
  }

  /** Whether the key lies below this first-level name. */
  boolean isUnder(String root) {
    return text.startsWith(root) && text.startsWith("[", root.length());
  }

  /** The key's first levels, down to this one. */
  String upTo(int level) {
    int end = text.indexOf('[');
    for (int at = 1; at < level; at++) {
      end = text.indexOf(']', end) + 1;
    }
    return text.substring(0, end);
  }

  private static boolean isNamed(String text) {
    int root = text.indexOf('[');
    int end = root < 0 ? text.length() : root;
    return end > 0 && text.indexOf(']', 0, end) < 0;
  }

  private static int depth(String text) {
    int depth = 1;
    int open = text.indexOf('[');
    while (open >= 0 && open < text.length()) {
      int close = text.indexOf(']', open);
      if (text.charAt(open) != '[' || close < 0 || text.indexOf('[', open + 1, close) >= 0) {
        return 0;
      }
      depth++;
      open = close + 1;
    }
    return depth;
  }
}
