package io.kommozuora.kommotoken.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  private static final HttpUrl DEPLOYED = HttpUrl.get("https://example.kommo.com/");

  private final Addresses addresses = new Addresses(DEPLOYED);

  private static Pair at(String address) {
    return Pair.granted("access", "refresh").at(Optional.of(address));
  }

  @Test
  void takesKommosOwnHosts() {
    assertThat(addresses.host("api-c.kommo.com")).contains(HttpUrl.get("https://api-c.kommo.com"));
    assertThat(addresses.of(at("https://renamed.kommo.com")))
        .isEqualTo(HttpUrl.get("https://renamed.kommo.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "kommo.com",
        "evilkommo.com",
        "kommo.com.evil.test",
        "evil.test/.kommo.com",
        "evil.test#.kommo.com",
        "evil.test?.kommo.com",
        "x.kommo.com@evil.test",
        "x.kommo.com:8443",
        "evil.test\\.kommo.com",
        "127.0.0.1",
        "[::1]",
        "x.kommo.com.",
        "еxample.kommо.com"
      })
  void ourTokensGoToNobodyElse(String host) {
    assertThat(addresses.host(host)).isEmpty();
    assertThat(addresses.of(at("https://" + host))).isEqualTo(DEPLOYED);
  }

  @Test
  void ourTokensDoNotGoUnencrypted() {
    assertThat(addresses.of(at("http://renamed.kommo.com"))).isEqualTo(DEPLOYED);
  }

  @Test
  void anotherKommoAltogetherMayBeAnywhere() {
    HttpUrl simulated = HttpUrl.get("http://127.0.0.1:8080/");

    assertThat(new Addresses(simulated).host("localhost:8080"))
        .contains(HttpUrl.get("http://localhost:8080"));
  }
}
