package io.kommozuora.kommotoken.grant;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are Kommo's. Our tokens are sent to no other, whatever an answer says; only where the
 * whole function was pointed at another Kommo, the hosts it names are believed.
 */
final class Addresses {
  private static final String KOMMO = ".kommo.com";

  private final HttpUrl deployed;

  /** The hosts of the Kommo the function was deployed for. */
  Addresses(HttpUrl deployed) {
    this.deployed = deployed;
  }

  /** The account's own address, unless it was renamed. */
  HttpUrl of(Pair pair) {
    return pair.address().flatMap(address -> trusted(HttpUrl.parse(address))).orElse(deployed);
  }

  /** The address of a host, if it is Kommo's. */
  Optional<HttpUrl> host(String host) {
    return trusted(HttpUrl.parse(deployed.scheme() + "://" + host));
  }

  private Optional<HttpUrl> trusted(@Nullable HttpUrl url) {
    return Optional.ofNullable(url).filter(this::isKommos);
  }

  private boolean isKommos(HttpUrl url) {
    return !deployed.host().endsWith(KOMMO)
        || (url.isHttps() && url.host().endsWith(KOMMO) && url.port() == deployed.port());
  }
}
