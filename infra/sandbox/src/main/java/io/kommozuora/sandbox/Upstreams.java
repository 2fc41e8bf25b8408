package io.kommozuora.sandbox;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.Options;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraOptions;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.time.ZoneId;

/** The simulated Kommo and Zuora, each set up by its administrator. */
final class Upstreams {
  // The configuration's: both companies count their days alike.
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  // Kommo's own sample asks for five minutes.
  private static final int RETRY_AFTER_SECONDS = 2;

  private Upstreams() {}

  static KommoSimulator kommo(Setup setup, SimulatedTime time) {
    RateLimit limit = setup.rateLimited() ? RateLimit.documented() : RateLimit.off();
    KommoSimulator kommo =
        KommoSimulator.start(
            Options.defaults()
                .port(setup.kommoPort())
                .time(time)
                .rateLimit(limit.retryAfter(RETRY_AFTER_SECONDS)));
    kommo.latency(setup.kommoLatency());
    CardFields.addTo(kommo);
    return kommo;
  }

  static ZuoraSimulator zuora(Setup setup, SimulatedTime time) {
    Tenant tenant =
        new Tenant()
            .zone(ZONE)
            .customField("Account", "KommoCustomerId__c")
            .customField("Subscription", "KommoDealId__c");
    ZuoraSimulator zuora =
        ZuoraSimulator.start(
            ZuoraOptions.defaults().port(setup.zuoraPort()).time(time).tenant(tenant));
    zuora.latency(setup.zuoraLatency());
    return zuora;
  }
}
