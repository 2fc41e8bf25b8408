package io.kommozuora.zuoracallout.callout;

import static io.kommozuora.zuoracallout.callout.Bodies.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalloutLimitsTest {
  private static final Reading TOO_MUCH =
      new Reading.Malformed(
          "the body is deeper than 32 levels, or has a name longer than 1024 characters");

  private final CalloutReader reader = Bodies.reader();

  @Test
  void bodyAsLongAsTheQueueCarriesIsRead() {
    String body = saying("\"paymentId\":\"P1\",\"x\":\"%s\"");
    String fitting = body.formatted("y".repeat(CalloutLimits.BODY - body.length() + 2));

    assertThat(fitting).hasSize(CalloutLimits.BODY);
    assertThat(Bodies.callout(fitting).paymentId()).contains("P1");
    assertThat(reader.read(fitting + " "))
        .isEqualTo(new Reading.Malformed("the body is longer than 1048576 characters"));
  }

  @ParameterizedTest
  @CsvSource({"'{\"a\":', 1, '}'", "'[', 1, ']'", "'{\"a\":[', 2, ']}'"})
  void bodyAsDeepAsAllowedIsRead(String open, int levels, String close) {
    int times = (CalloutLimits.DEPTH - 1) / levels;
    String fitting = open.repeat(times) + "1" + close.repeat(times);

    assertThat(reader.read(saying("\"a\":" + fitting))).isInstanceOf(Callout.class);
    assertThat(reader.read(saying("\"a\":" + open + open + fitting + close + close)))
        .isEqualTo(TOO_MUCH);
  }

  @Test
  void absurdlyDeepBodyIsRefused() {
    assertThat(reader.read("{\"a\":" + "[".repeat(1_000_000))).isEqualTo(TOO_MUCH);
    assertThat(reader.read("{\"a\":".repeat(200_000))).isEqualTo(TOO_MUCH);
  }

  @Test
  void nameAsLongAsAllowedIsRead() {
    String name = "n".repeat(CalloutLimits.NAME);

    assertThat(reader.read(saying("\"" + name + "\":1"))).isInstanceOf(Callout.class);
    assertThat(reader.read(saying("\"" + name + "n\":1"))).isEqualTo(TOO_MUCH);
  }

  @Test
  void absurdlyLongNumberIsNoObstacle() {
    String number = "9".repeat(500_000);

    assertThat(Bodies.callout(saying("\"x\":" + number)).doubted()).isEmpty();
    assertThat(Bodies.callout(saying("\"amount\":0." + number)).doubted())
        .containsExactly(Field.AMOUNT);
    assertThat(Bodies.callout(saying("\"crmId\":" + number)).doubted())
        .containsExactly(Field.CRM_ID);
  }

  @Test
  void manyNamesThatCollideAreReadInNoTime() {
    // "Ab" and "BA" are one number to Jackson's hash, and so are all words made of as many of them.
    String names =
        IntStream.range(0, 1 << 12)
            .mapToObj(CalloutLimitsTest::colliding)
            .map("\"%s\":1"::formatted)
            .collect(Collectors.joining(","));

    assertThat(Bodies.callout(saying(names + ",\"paymentId\":\"P1\"")).paymentId()).contains("P1");
  }

  private static String colliding(int number) {
    return IntStream.range(0, 12)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Ab" : "BA")
        .collect(Collectors.joining());
  }
}
