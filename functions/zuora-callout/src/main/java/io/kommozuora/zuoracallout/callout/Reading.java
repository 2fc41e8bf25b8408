package io.kommozuora.zuoracallout.callout;

import java.util.Optional;

/** What the body of a callout turned out to be. */
public sealed interface Reading permits Callout, Reading.Unknown, Reading.Malformed {
  /**
   * A body in good order about something we do nothing for.
   *
   * @param type what it calls the event, where that can stand in a log
   */
  record Unknown(Optional<String> type) implements Reading {}

  /** A body that cannot be understood; the reason speaks of its structure and quotes nothing. */
  record Malformed(String why) implements Reading {}
}
