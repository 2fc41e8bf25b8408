package io.kommozuora.http;

/** How fast an API may be called, over all workers. */
public interface Pace {
  /**
   * Returns when the next call may be made.
   *
   * @throws ApiException.Busy when that is too far away to wait for
   */
  void awaitTurn();
}
