package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.server.Reply;

/** Ends the dealing with a call by a refusal; nothing of the call has happened. */
final class RefusedException extends RuntimeException {
  private final transient Reply reply;

  RefusedException(Reply reply) {
    super("refused with " + reply.status());
    this.reply = reply;
  }

  Reply reply() {
    return reply;
  }
}
