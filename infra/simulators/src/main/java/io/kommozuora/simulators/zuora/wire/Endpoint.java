package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.server.Reply;

/** Answers one method on one path; a refusal is thrown. */
@FunctionalInterface
public interface Endpoint {
  Reply answer(Request request);
}
