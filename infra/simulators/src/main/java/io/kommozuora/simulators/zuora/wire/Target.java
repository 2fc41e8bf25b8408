package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.server.Call;

/** What a call is aimed at: method and path. */
public record Target(String method, String path) {
  public static Target of(Call call) {
    return new Target(call.method(), call.path());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
