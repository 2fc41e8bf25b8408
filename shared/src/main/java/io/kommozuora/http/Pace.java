package io.kommozuora.http;

import java.time.Duration;

/** How fast an API may be called, over all workers. */
public interface Pace {
  /**
   * Returns when the next call may be made.
   *
   * @param atMost how long the call can wait
   * @throws ApiException.Busy when that is too far away to wait for
   */
  void awaitTurn(Duration atMost);
}
