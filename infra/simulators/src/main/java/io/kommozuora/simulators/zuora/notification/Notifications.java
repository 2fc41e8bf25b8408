package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.callout.Callouts;
import io.kommozuora.simulators.zuora.callout.HistoryRecord;
import io.kommozuora.simulators.zuora.callout.Proof;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.function.UnaryOperator;

/** All about events and callouts, put together. */
public final class Notifications {
  private final Settings settings = new Settings();
  private final Administrator administrator;
  private final Callouts callouts;
  private final Notifier notifier;

  public Notifications(Site site, SimulatedTime time) {
    this.administrator = new Administrator(site, settings);
    this.callouts = new Callouts(time, site.numbers());
    this.notifier = new Notifier(site, settings, callouts);
  }

  public Settings settings() {
    return settings;
  }

  public Administrator administrator() {
    return administrator;
  }

  public Callouts callouts() {
    return callouts;
  }

  public Notifier notifier() {
    return notifier;
  }

  /** Sets up every recommended callout for one destination. */
  public void sendTo(Destination destination) {
    for (RecommendedCallout callout : RecommendedCallout.all()) {
      callout.trigger().map(Body::new).ifPresent(administrator.events()::create);
      CalloutTemplate template =
          administrator.createTemplate(new Body(callout.template(destination)));
      administrator.createDefinition(new Body(callout.definition(template.id())));
    }
  }

  /** Sends a callout of the history once more, with the credentials its template has now. */
  public void resend(HistoryRecord old) {
    Proof proof =
        settings
            .templates()
            .find(old.callout().templateId())
            .map(template -> Proofs.of(template, UnaryOperator.identity()))
            .orElse(Proof.NONE);
    callouts.resend(old, proof);
  }
}
