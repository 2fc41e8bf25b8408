package io.kommozuora.simulators.kommo.crm;

import java.time.ZoneId;

/** The account's own facts. */
public record Account(long id, String subdomain, String name, ZoneId zone, String currency) {
  /** The account the sample payloads come from. */
  public static Account sample() {
    return new Account(
        34567890, "acmecloud-demo", "Acme Cloud", ZoneId.of("America/New_York"), "USD");
  }

  /** The address people use. */
  public String host() {
    return "https://" + subdomain + ".kommo.com";
  }
}
