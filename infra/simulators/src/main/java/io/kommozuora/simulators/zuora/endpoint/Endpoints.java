package io.kommozuora.simulators.zuora.endpoint;

import io.kommozuora.simulators.zuora.wire.Routes;

/** A group of paths that belong together. */
@FunctionalInterface
public interface Endpoints {
  void addTo(Routes routes);
}
