package io.kommozuora.simulators.server;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal: status 0 is a connection cut without an answer, {@code effect} says
 * whether the simulator did what was asked.
 */
public record Exchange(
    Instant at,
    String method,
    String path,
    String query,
    Map<String, String> requestHeaders,
    String requestBody,
    int status,
    String answer,
    boolean effect) {
  public Exchange {
    requestHeaders = Headers.redacted(requestHeaders);
  }

  static Exchange answered(Call call, Reply reply, boolean effect) {
    return of(call, reply.status(), reply.body(), effect);
  }

  static Exchange cut(Call call, boolean effect) {
    return of(call, 0, "", effect);
  }

  private static Exchange of(Call call, int status, String answer, boolean effect) {
    return new Exchange(
        call.at(),
        call.method(),
        call.path(),
        call.query(),
        call.headers(),
        call.shown(),
        status,
        answer,
        effect);
  }
}
