package io.kommozuora.simulators.zuora.wire;

/** Answers one method on one path; a refusal is thrown. */
@FunctionalInterface
public interface Endpoint {
  Answer answer(Request request);
}
