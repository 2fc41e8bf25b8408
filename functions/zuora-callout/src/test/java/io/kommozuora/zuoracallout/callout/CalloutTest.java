package io.kommozuora.zuoracallout.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CalloutTest {
  @Test
  void holdsNothingIllShaped() {
    assertThatThrownBy(
            () ->
                new Callout(
                    CalloutType.PAYMENT_PROCESSED, Map.of(Field.PAYMENT_ID, "a/b"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ill-shaped PAYMENT_ID");
  }

  @Test
  void staysAsItIs() {
    Map<Field, String> said = new HashMap<>(Map.of(Field.PAYMENT_ID, "P1"));
    Set<Field> doubted = EnumSet.of(Field.AMOUNT);
    var callout = new Callout(CalloutType.PAYMENT_PROCESSED, said, doubted);

    said.clear();
    doubted.clear();

    assertThat(callout.paymentId()).contains("P1");
    assertThat(callout.doubted()).containsExactly(Field.AMOUNT);
  }

  @Test
  void printsWhichFieldsItHasAndNotWhatTheySay() {
    assertThat(Bodies.callout(Bodies.DOTTED))
        .hasToString(
            "Callout[PaymentProcessed, says [EVENT_TYPE, ACCOUNT_NUMBER, PAYMENT_ID,"
                + " PAYMENT_METHOD_ID, CRM_ID, ATTEMPT, AMOUNT], doubted []]");
  }
}
