package io.kommozuora.sandbox.story;

/** What a scene waited for did not happen in time. */
public final class Stalled extends RuntimeException {
  Stalled(String what) {
    super(what);
  }
}
