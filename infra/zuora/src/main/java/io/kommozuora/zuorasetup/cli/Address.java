package io.kommozuora.zuorasetup.cli;

import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses as they are written on the command line. */
final class Address {
  private static final String PLACE = "/TOKEN";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private Address() {}

  /** Where the tenant's API is; never one that would send secrets in the clear. */
  static HttpUrl ofZuora(String written) {
    @Nullable HttpUrl url = HttpUrl.parse(written);
    if (url == null || !(url.isHttps() || THIS_MACHINE.contains(url.host()))) {
      throw new IllegalArgumentException(
          "--zuora: \"%s\" is no https address, such as https://rest.eu.zuora.com"
              .formatted(written));
    }
    return url;
  }

  /** Where callouts go: the stack's output with the token in its place. */
  static String ofCallouts(String written, String token) {
    if (!written.endsWith(PLACE)) {
      throw new IllegalArgumentException(
          "--url: write the stack's output ZuoraWebhookUrl as it is, with TOKEN at its end");
    }
    if (!token.matches("[A-Za-z0-9_.~-]+")) {
      throw new IllegalArgumentException(
          "The token cannot stand in an address: use letters and digits.");
    }
    return written.substring(0, written.length() - PLACE.length() + 1) + token;
  }
}
