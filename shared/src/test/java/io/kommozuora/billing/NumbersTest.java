package io.kommozuora.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "..", "...", "A/B", "A?B", "A#B", "A B", "Ä", "A\n", "A%2F", "🚀"})
  void refusesWhatLeadsElsewhereInAPath(String text) {
    assertThatThrownBy(() -> new AccountNumber(text)).hasMessageStartingWith("no number Zuora");
    assertThatThrownBy(() -> new OrderNumber(text)).hasMessageStartingWith("no number Zuora");
    assertThatThrownBy(() -> new SubscriptionNumber(text)).hasMessageStartingWith("no number");
    assertThatThrownBy(() -> new AccountKey(text)).hasMessageStartingWith("no number");
    assertThatThrownBy(() -> new PaymentKey(text)).hasMessageStartingWith("no number");
    assertThatThrownBy(() -> new InvoiceKey(text)).hasMessageStartingWith("no number");
    assertThatThrownBy(() -> new RefundKey(text)).hasMessageStartingWith("no number");
    assertThatThrownBy(() -> new PaymentMethodId(text)).hasMessageStartingWith("no number");
    assertThat(AccountNumber.ifOurs(text)).isEmpty();
    assertThat(SubscriptionNumber.ifOurs(text)).isEmpty();
  }

  @Test
  void takesUpToFiftyCharacters() {
    assertThat(new AccountNumber("A".repeat(50))).hasToString("A".repeat(50));
    assertThatThrownBy(() -> new AccountNumber("A".repeat(51)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KOMMO-C30500118", "kz_P1", "v1.2", "7"})
  void takesWhatWeChoose(String text) {
    assertThat(new OrderNumber(text)).hasToString(text);
    assertThat(new SubscriptionNumber(text)).hasToString(text);
    assertThat(AccountNumber.ifOurs(text)).contains(new AccountNumber(text));
    assertThat(SubscriptionNumber.ifOurs(text)).contains(new SubscriptionNumber(text));
  }
}
