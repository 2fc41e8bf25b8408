package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.Instant;
import java.util.Optional;

/** How a callout looks: address, body, headers and proof, all with merge fields. */
public record CalloutTemplate(String id, Body settings, Instant created, Instant updated)
    implements SetUp {
  public String name() {
    return settings.text("name").orElseThrow();
  }

  public Related related() {
    return Related.of(settings);
  }

  public boolean active() {
    return settings.flag("active").orElse(true);
  }

  public boolean retries() {
    return settings.flag("calloutRetry").orElse(true);
  }

  public boolean confirms() {
    return settings.flag("confirmSuccessFromResponseContent").orElse(false);
  }

  public String method() {
    return settings.text("httpMethod").orElseThrow();
  }

  public String url() {
    return settings.text("calloutBaseurl").orElseThrow();
  }

  public Optional<String> customBody() {
    return settings
        .text("customRequestBody")
        .filter(any -> settings.flag("useCustomRequestBody").orElse(false));
  }

  CalloutTemplate with(Body changes, Instant now) {
    return new CalloutTemplate(id, merged(settings, changes), created, now);
  }

  static Body merged(Body old, Body changes) {
    ObjectNode all = old.copy();
    changes.node().properties().forEach(field -> all.set(field.getKey(), field.getValue()));
    return new Body(all);
  }
}
