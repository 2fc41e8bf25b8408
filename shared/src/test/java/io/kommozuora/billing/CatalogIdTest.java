package io.kommozuora.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogIdTest {
  private static final String ID = "2c92c0f96d7ee1f5016d879c15cd0987";

  @Test
  void tellsIdsFromNumbers() {
    assertThat(new RatePlanId(ID).isNumber()).isFalse();
    assertThat(new RatePlanId("PRP-00000123").isNumber()).isTrue();
  }

  @Test
  void takesAChargeByItsIdOnly() {
    assertThat(new ChargeId(ID)).hasToString(ID);
    assertThatThrownBy(() -> new ChargeId("PRPC-00000123")).hasMessageContaining("is no charge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "growth", "2c92", "2C92C0F96D7EE1F5016D879C15CD0987", "PRP-", "prp-1"})
  void refusesWhatZuoraWouldNotFind(String text) {
    assertThatThrownBy(() -> new RatePlanId(text)).hasMessageContaining("is no rate plan; write");
    assertThatThrownBy(() -> new ChargeId(text)).hasMessageContaining("is no charge; write");
  }
}
