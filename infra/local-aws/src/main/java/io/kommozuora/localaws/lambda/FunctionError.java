package io.kommozuora.localaws.lambda;

/** The function failed; the message is what its runtime reported. */
public final class FunctionError extends RuntimeException {
  FunctionError(String report) {
    super(report);
  }
}
