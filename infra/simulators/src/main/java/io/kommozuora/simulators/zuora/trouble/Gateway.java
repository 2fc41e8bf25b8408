package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Fault;
import java.util.Map;

/** The proxies before Zuora, which speak HTML when they fail. */
public final class Gateway {
  private Gateway() {}

  /** The next fitting call never reaches Zuora and meets a page of this status. */
  public static Fault failing(int status, String method, String pathRegex) {
    return Fault.once(
        method, pathRegex, new Effect.Answer(status, "text/html", Map.of(), page(status)));
  }

  static String page(int status) {
    return """
    <html><head><title>%1$d</title></head>\
    <body><center><h1>%1$d from the gateway</h1></center></body></html>
    """
        .formatted(status);
  }
}
