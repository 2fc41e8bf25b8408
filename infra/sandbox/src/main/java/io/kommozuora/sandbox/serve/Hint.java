package io.kommozuora.sandbox.serve;

/** A command for the reader's shell, and what it is good for. */
record Hint(String purpose, String command) {
  static Hint get(String purpose, String url) {
    return new Hint(purpose, "curl -s " + url);
  }

  static Hint post(String purpose, String url, String body) {
    return new Hint(purpose, "curl -s %s \\\n  -d '%s'".formatted(url, body.strip()));
  }
}
