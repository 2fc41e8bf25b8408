package io.kommozuora.localaws.http;

/** The connection is to be closed without an answer. */
public final class CutConnection extends RuntimeException {
  public CutConnection() {
    super("connection cut", null, false, false);
  }
}
