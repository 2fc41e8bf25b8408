package io.kommozuora.localaws.json;

/** The text is no JSON; which text is not told. */
public final class MalformedJson extends RuntimeException {
  MalformedJson() {
    super("not JSON");
  }
}
