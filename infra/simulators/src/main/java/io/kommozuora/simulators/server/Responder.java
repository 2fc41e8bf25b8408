package io.kommozuora.simulators.server;

/** Answers a call. */
@FunctionalInterface
public interface Responder {
  /** Does what the call asks and says how that went. */
  Reply answer(Call call);
}
