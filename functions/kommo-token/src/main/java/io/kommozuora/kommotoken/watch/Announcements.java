package io.kommozuora.kommotoken.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.Meters;
import io.kommozuora.http.JsonHttp;

/** Says on the bus, and in the figures, how we stand with Kommo. */
public final class Announcements {
  private final EventBus bus;
  private final Meters meters;
  private final long account;

  public Announcements(EventBus bus, Meters meters, long account) {
    this.bus = bus;
    this.meters = meters;
    this.account = account;
  }

  void counted(Loss loss) {
    meters.count("KommoAuthorizationLost", "why", loss.name());
  }

  void lost(Loss loss) {
    bus.publish(
        "KommoAuthorizationLost",
        detail().put("why", loss.name()).put("sentence", loss.sentence()).put("fix", loss.fix()));
  }

  void regained() {
    bus.publish("KommoAuthorizationRegained", detail());
  }

  private ObjectNode detail() {
    return JsonHttp.JSON.createObjectNode().put("version", 1).put("account", account);
  }
}
