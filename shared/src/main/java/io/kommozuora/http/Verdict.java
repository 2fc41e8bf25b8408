package io.kommozuora.http;

/** Tells one API's successes from its failures: each has its own way of saying no. */
@FunctionalInterface
public interface Verdict {
  /**
   * Returns when the answer is a success.
   *
   * @throws ApiException when it is not
   */
  void check(Answer answer);
}
