package io.kommozuora.kommowon.hook;

/** Walks over the key=value pairs of a form, each character once; empty pairs are passed over. */
final class FormPairs {
  private final String body;
  private int start;
  private int middle;
  private int end;
  private int next;

  FormPairs(String body) {
    this.body = body;
  }

  boolean advance() {
    do {
      if (next >= body.length()) {
        return false;
      }
      start = next;
      end = orElse(body.indexOf('&', start), body.length());
      next = end + 1;
    } while (start == end);
    // The bound keeps a body without any = from being searched to its end for every pair.
    middle = orElse(body.indexOf('=', start, end), end);
    return true;
  }

  int keyLength() {
    return middle - start;
  }

  /** The key as it was sent, escapes and all. */
  String key() {
    return body.substring(start, middle);
  }

  /** The value as it was sent; a key without = has the empty value. */
  String value() {
    return body.substring(Math.min(middle + 1, end), end);
  }

  private static int orElse(int found, int otherwise) {
    return found < 0 ? otherwise : found;
  }
}
