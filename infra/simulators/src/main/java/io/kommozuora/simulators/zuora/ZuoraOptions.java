package io.kommozuora.simulators.zuora;

import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.access.Credentials;
import io.kommozuora.simulators.zuora.catalog.Catalog;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Tenant;

/** How a simulator starts: where it listens, who may call, which clock, tenant and catalog. */
public record ZuoraOptions(
    int port, Credentials credentials, SimulatedTime time, Tenant tenant, Catalog catalog) {
  /** A free port, the sample credentials and catalog, real time and a fresh tenant. */
  public static ZuoraOptions defaults() {
    return new ZuoraOptions(
        0, Credentials.SAMPLE, SimulatedTime.real(), new Tenant(), SampleCatalog.create());
  }

  public ZuoraOptions port(int value) {
    return new ZuoraOptions(value, credentials, time, tenant, catalog);
  }

  public ZuoraOptions credentials(Credentials value) {
    return new ZuoraOptions(port, value, time, tenant, catalog);
  }

  public ZuoraOptions time(SimulatedTime value) {
    return new ZuoraOptions(port, credentials, value, tenant, catalog);
  }

  public ZuoraOptions tenant(Tenant value) {
    return new ZuoraOptions(port, credentials, time, value, catalog);
  }

  public ZuoraOptions catalog(Catalog value) {
    return new ZuoraOptions(port, credentials, time, tenant, value);
  }
}
