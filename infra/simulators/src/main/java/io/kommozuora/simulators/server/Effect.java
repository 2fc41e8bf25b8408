package io.kommozuora.simulators.server;

import java.time.Duration;
import java.util.Map;

/** What a fault does to a call. */
public sealed interface Effect {
  /** Answers at once; nothing happens. */
  record Answer(int status, String contentType, Map<String, String> headers, String body)
      implements Effect {
    public Answer {
      headers = Map.copyOf(headers);
    }

    Reply reply() {
      return new Reply(status, contentType, headers, body);
    }
  }

  /** Closes the connection; nothing happens. */
  record CutBefore() implements Effect {}

  /** Does what was asked, then closes the connection without an answer. */
  record CutAfter() implements Effect {}

  /** Does what was asked and answers, all of it this much later. */
  record Delay(Duration by) implements Effect {}

  /** Does what was asked at once and answers this much later. */
  record HoldAfter(Duration by) implements Effect {}

  /** Does what was asked and answers with that status all the same, as who tired of waiting. */
  record GiveUp(int status) implements Effect {
    Reply reply() {
      return Reply.of(status, "text/html", "<html><h1>%d</h1></html>".formatted(status));
    }
  }
}
