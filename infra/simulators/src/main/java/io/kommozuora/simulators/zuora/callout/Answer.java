package io.kommozuora.simulators.zuora.callout;

/** What came back: an HTTP status or a negative code of Zuora's own, and the start of the body. */
record Answer(int code, String content, boolean basicChallenge) {
  /** The request could not be sent or was not answered in time. */
  static final int NO_ANSWER = -1;

  /** The body is no JSON object; nothing is sent. */
  static final int INVALID_BODY = -2000;

  static Answer without(int code) {
    return new Answer(code, "", false);
  }
}
