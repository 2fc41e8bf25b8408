package io.kommozuora.simulators.zuora.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {
  private static final ObjectNode VALUES =
      Json.object()
          .put("changeType", "UPDATE")
          .put("Payment.Status", "Error")
          .put("Payment.Status_old", "Processing")
          .put("Payment.Amount", new BigDecimal("45.000000000"))
          .put("Payment.Attempts", 2)
          .put("_WORD", "Error");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payment.Status == 'Error'",
        "Payment.Status == \"Error\" && Payment.Status_old != 'Error'",
        "changeType == 'INSERT' || Payment.Status == 'Error'",
        "Payment.Amount > 44.99 && Payment.Amount <= 45.0",
        "Payment.Amount == 45.0",
        "Payment.Attempts >= 2",
        "Payment.Attempts < 3",
        "Payment.Status =^ 'Err'",
        "Payment.Status =~ ['Voided','Error']",
        "!(Payment.Status == 'Processed')",
        "Payment.Nothing == null",
        "Payment.Status != null",
        "Payment.Status == _WORD",
        "(changeType == 'INSERT' || changeType == 'UPDATE') && Payment.Amount > 1.0",
        "changeType == 'UPDATE' || changeType == 'INSERT' && Payment.Amount > 100.0"
      })
  void holds(String text) {
    assertThat(Condition.parse(text).holds(VALUES::path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payment.Status == 'error'",
        "Payment.Status == null",
        "Payment.Status =^ 'rr'",
        "Payment.Status =~ ['Voided']",
        "Payment.Amount > 45.0",
        "Payment.Nothing > 1.0",
        "Payment.Nothing == 'x'",
        "changeType == 'INSERT' && Payment.Status == 'Error'"
      })
  void doesNotHold(String text) {
    assertThat(Condition.parse(text).holds(VALUES::path)).isFalse();
  }

  @Test
  void aWholeNumberDoesNotCompareWithADecimalField() {
    assertThat(Condition.parse("Payment.Amount > 0").holds(VALUES::path)).isFalse();
    assertThat(Condition.parse("Payment.Amount > 0.0").holds(VALUES::path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Payment.Status",
        "Payment.Status = 'Error'",
        "Payment.Status == ",
        "Payment.Status == 'Error' &&",
        "(Payment.Status == 'Error'",
        "Payment.Status == 'Error')",
        "Payment.Status == 'Error",
        "Payment.Status =~ [",
        "Payment.Status == 'a' 'b'"
      })
  void refusesWhatIsNoCondition(String text) {
    assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(Condition.Unreadable.class);
  }

  @Test
  void knowsItsNames() {
    assertThat(Condition.parse("A.B == 'x' && changeType == _P").names())
        .containsExactlyInAnyOrder("A.B", "changeType", "_P");
  }
}
