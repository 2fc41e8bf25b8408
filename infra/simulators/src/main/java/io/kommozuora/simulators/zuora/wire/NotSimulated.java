package io.kommozuora.simulators.zuora.wire;

/** The request uses a documented part of Zuora that this simulator does not play. */
public final class NotSimulated extends RuntimeException {
  public NotSimulated(String what) {
    super("The simulator does not play " + what + ".");
  }
}
