package io.kommozuora.zuoracallout.callout;

/**
 * A name of a body, folded, and the object it is in: {@code {"Payment": {"Id": …}}} and {@code
 * {"DataSource.Payment.Id": …}} are both {@code id} in {@code payment}.
 */
record Name(String object, String own) {
  /** The object that is the body itself; no folded name looks like it. */
  static final String BODY = "_";

  static Name of(String object, String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0
        ? new Name(object, Spellings.folded(key))
        : new Name(last(key.substring(0, dot)), Spellings.folded(key.substring(dot + 1)));
  }

  private static String last(String path) {
    return Spellings.folded(path.substring(path.lastIndexOf('.') + 1));
  }
}
