package io.kommozuora.kommo;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;

/** The host the account is at. */
final class Address {
  private Address() {}

  /**
   * Returns when the account is at the address: where it was renamed, nothing is found at its old
   * one, not even itself.
   */
  static void confirm(JsonHttp http) {
    try {
      http.repeatably(http.request("api/v4/account").get().build());
    } catch (ApiException.Rejected e) {
      throw new ApiException.NoAnswer("GET /api/v4/account", "no account at this address");
    }
  }
}
