package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraSettingsTest {
  @ParameterizedTest
  @CsvSource({"orders, ORDERS", "orders-account-first, ORDERS_ACCOUNT_FIRST", "classic, CLASSIC"})
  void readsEveryBillingMode(String written, BillingMode mode) {
    assertThat(Example.minimal().with("zuora.billing", written).load().zuora().billing())
        .isEqualTo(mode);
  }

  @Test
  void readsWhatIsWritten() {
    ZuoraSettings zuora =
        Example.minimal()
            .with(
                "zuora",
                """
                {version: 2024-05-20, timeZone: Europe/Berlin, prefix: ACME_, tenantAccountPrefix: B,
                 crmId: false, accountField: A__c, subscriptionField: S__c}
                """)
            .load()
            .zuora();

    assertThat(zuora.version()).isEqualTo("2024-05-20");
    assertThat(zuora.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(zuora.prefix()).isEqualTo(new NumberPrefix("ACME_"));
    assertThat(zuora.crmId()).isFalse();
    assertThat(zuora.accountField()).contains("A__c");
    assertThat(zuora.subscriptionField()).contains("S__c");
  }

  @ParameterizedTest
  @CsvSource({
    "'{proof: hmac, algorithm: SHA-256, encoding: base64}', HMAC, SHA_256, BASE64",
    "'{proof: basic, algorithm: SHA-512, encoding: hex}', BASIC, SHA_512, HEX",
    "'{proof: token}', TOKEN, SHA_256, BASE64",
    "'{encoding: hex}', HMAC, SHA_256, HEX",
    "'{}', HMAC, SHA_256, BASE64"
  })
  void readsHowCalloutsAreProven(
      String written, SecondProof proof, Hmac algorithm, Encoding encoding) {
    assertThat(Example.minimal().with("zuora.callouts", written).load().zuora().callouts())
        .isEqualTo(new CalloutSettings(proof, algorithm, encoding));
  }

  @Test
  void aLinkLeadsToTheSubscriptionAndTheAccount() {
    var link = new LinkTemplate("https://zuora.example/{account}/view?id={subscription}");

    assertThat(link.to("KOMMO-C1", "KOMMO-S/1"))
        .hasToString("https://zuora.example/KOMMO-C1/view?id=KOMMO-S%2F1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zuora.example/",
        "zuora.example/{account}",
        "javascript:alert({account})",
        "https://{account}",
        "https://zuora.example/{account} x",
        "https://zuora.example/{account}/{deal}",
        "https://zuora.example/%zz{account}",
        "https:///{account}"
      })
  void refusesWhatIsNoLink(String text) {
    assertThatThrownBy(() -> new LinkTemplate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no link; write an https address");
  }

  @Test
  void theContractWindowIncludesItsEdges() {
    var window = new ContractWindow(10, 5, Optional.empty());
    var today = LocalDate.of(2026, 3, 1);

    assertThat(window.allows(today.minusDays(10), today)).isTrue();
    assertThat(window.allows(today.minusDays(11), today)).isFalse();
    assertThat(window.allows(today.plusDays(5), today)).isTrue();
    assertThat(window.allows(today.plusDays(6), today)).isFalse();
  }

  @Test
  void theLastClosedDayIsClosed() {
    var closing = Example.minimal().with("contractWindow.closedUntil", "2026-09-30").load();
    var last = LocalDate.of(2026, 9, 30);

    assertThat(closing.contractWindow().closed(last)).isTrue();
    assertThat(closing.contractWindow().closed(last.minusYears(9))).isTrue();
    assertThat(closing.contractWindow().closed(last.plusDays(1))).isFalse();
    assertThat(Example.minimal().load().contractWindow().closed(LocalDate.MIN)).isFalse();
  }
}
