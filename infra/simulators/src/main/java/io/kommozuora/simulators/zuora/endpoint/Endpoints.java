package io.kommozuora.simulators.zuora.endpoint;

/** A group of paths that belong together. */
@FunctionalInterface
public interface Endpoints {
  void addTo(Paths paths);
}
