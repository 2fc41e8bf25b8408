package io.kommozuora.kommowon.hook;

import io.kommozuora.kommowon.hook.Reading.Malformed;
import java.util.Optional;

/** Reads the body of Kommo's hooks; no body makes it throw, and its work grows with the length. */
public final class HookReader {
  /** What this body is. */
  public Reading read(String body) {
    if (body.length() > HookLimits.BODY) {
      return new Malformed("the body is longer than %d characters".formatted(HookLimits.BODY));
    }
    // A body replayed from a file often ends in a line break, which is not the last value's.
    String form = body.strip();
    return form.isEmpty() ? new Malformed("the body is empty") : readPairs(new FormPairs(form));
  }

  private static Reading readPairs(FormPairs pairs) {
    var findings = new Findings();
    for (int count = 1; pairs.advance(); count++) {
      if (count > HookLimits.PAIRS) {
        return new Malformed("the body has more than %d pairs".formatted(HookLimits.PAIRS));
      }
      if (pairs.keyLength() > HookLimits.KEY) {
        return new Malformed("a key is longer than %d characters".formatted(HookLimits.KEY));
      }
      Optional<FormKey> key = FormKey.read(pairs.key());
      if (key.isEmpty()) {
        findings.takeUnreadableKey();
      } else if (key.get().depth() > HookLimits.DEPTH) {
        return new Malformed("a key is deeper than %d levels".formatted(HookLimits.DEPTH));
      } else {
        findings.take(key.get(), pairs);
      }
    }
    return findings.reading();
  }
}
