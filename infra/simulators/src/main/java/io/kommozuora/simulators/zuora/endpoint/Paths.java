package io.kommozuora.simulators.zuora.endpoint;

import io.kommozuora.simulators.zuora.wire.Endpoint;

/** Where endpoints say what they answer. */
@FunctionalInterface
public interface Paths {
  /** The endpoint answers this method on paths of this template. */
  Paths on(String method, String template, Endpoint endpoint);

  default Paths get(String template, Endpoint endpoint) {
    return on("GET", template, endpoint);
  }

  default Paths post(String template, Endpoint endpoint) {
    return on("POST", template, endpoint);
  }

  default Paths delete(String template, Endpoint endpoint) {
    return on("DELETE", template, endpoint);
  }

  default Paths put(String template, Endpoint endpoint) {
    return on("PUT", template, endpoint);
  }
}
