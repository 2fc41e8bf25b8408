package io.kommozuora.token;

import java.time.Duration;

/** What one of many processes holds at a time, while it does what all of them want done. */
public interface Baton {
  /**
   * Takes it, unless another process holds it.
   *
   * @param atMost after that long it is free again, should this process die
   */
  boolean take(Duration atMost);

  /** Gives it back; nothing happens when it is another's by now. */
  void giveBack();
}
