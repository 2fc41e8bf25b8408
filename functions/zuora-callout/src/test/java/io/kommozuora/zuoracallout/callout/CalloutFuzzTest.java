package io.kommozuora.zuoracallout.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies nobody composed; an exception fails the test, and so does an id out of nothing. */
final class CalloutFuzzTest {
  private static final String ALPHABET =
      "{}[]\",:.0159aEeDbzpaymentIdAccount_<>\\u\0\uD83D\u0665 \r\n";
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "\\u",
          "\\\"",
          "\"eventType\"",
          "\"PaymentProcessed\"",
          "\"Account\"",
          "\"account.id\"",
          "\"Id\"",
          "\"crmId\"",
          "\"amount\"",
          "\"P-1\"",
          "\"P/1\"",
          "\"{{x}}\"",
          "\"<x>\"",
          "1310",
          "-1",
          "1e9",
          "99999999999999999999",
          "null",
          "true",
          " ",
          "\uFEFF");

  private static final List<String> REASONS =
      List.of(
          "the body is empty",
          "the body is no JSON",
          "the body is no object",
          "the body goes on after its object",
          "the body is deeper than N levels, or has a name longer than N characters");

  private final Random random = new Random(20261001);
  private final CalloutReader reader = Bodies.reader();

  @Test
  void everyBeginningOfEverySampleIsSurvived() {
    for (String sample : Bodies.all()) {
      IntStream.rangeClosed(0, sample.length()).forEach(end -> survive(sample.substring(0, end)));
    }
  }

  @Test
  void mutatedSamplesAreSurvived() {
    int understood = 0;
    for (String sample : Bodies.all()) {
      for (int round = 0; round < 2_000; round++) {
        understood += survive(mutated(sample, 1 + random.nextInt(6))) ? 1 : 0;
      }
    }
    assertThat(understood).as("mutations leave some bodies readable").isBetween(500, 7_500);
  }

  @Test
  void randomBytesAreSurvived() {
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      survive(new String(bytes, StandardCharsets.UTF_8));
      survive(new String(bytes, StandardCharsets.ISO_8859_1));
      survive("{\"" + new String(bytes, StandardCharsets.UTF_16) + "\":1}");
    }
  }

  @Test
  void piecesOfCalloutsInAnyOrderAreSurvived() {
    for (int round = 0; round < 20_000; round++) {
      String pieces =
          random
              .ints(random.nextInt(40), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      survive(pieces);
      survive("{" + pieces + "}");
    }
  }

  @Test
  void anyValueOfAnyFieldIsSurvived() {
    List<String> values =
        List.of("1", "\"P-1\"", "\"a b\"", "null", "[1]", "{\"id\":\"X\"}", "1.5");
    for (int round = 0; round < 20_000; round++) {
      String members =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(member -> "\"%s\":%s".formatted(anyName(), any(values)))
              .collect(Collectors.joining(","));
      assertThat(survive(Bodies.saying(members))).isTrue();
    }
  }

  private String anyName() {
    return any(
        Spellings.KNOWN.getOrDefault(any(List.of(Field.values())), List.of("KommoDealId__c")));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Whatever the body is, what its reading says stands in it; tells whether it was understood. */
  private boolean survive(String body) {
    switch (reader.read(body)) {
      case Callout callout -> check(callout, body);
      case Reading.Unknown(var type) -> type.ifPresent(name -> assertThat(body).contains(name));
      case Reading.Malformed(String why) -> {
        assertThat(why.replaceAll("\\d+", "N")).isIn(REASONS);
        return false;
      }
    }
    return true;
  }

  private static void check(Callout callout, String body) {
    callout.said().forEach((field, value) -> checkSaid(field, value, body));
    // None of them may refuse what the reader let through.
    callout.accountNumber();
    callout.subscriptionNumber();
    callout.orderNumber();
    callout.occurred();
    callout.attempt();
    callout.daysBefore();
  }

  private static void checkSaid(Field field, String value, String body) {
    if (body.indexOf('\\') < 0) {
      assertThat(body).as(field.name()).containsIgnoringCase(value);
    }
  }

  private String mutated(String sample, int changes) {
    var body = new StringBuilder(sample);
    for (int change = 0; change < changes; change++) {
      mutate(body);
    }
    return body.toString();
  }

  private void mutate(StringBuilder body) {
    int at = random.nextInt(body.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> body.insert(at, anyCharacter());
      case 1 -> body.delete(at, at + random.nextInt(8));
      case 2 -> body.insert(at, body.substring(random.nextInt(at + 1), at));
      default -> body.replace(at, at + 1, String.valueOf(anyCharacter()));
    }
    body.setLength(Math.min(body.length(), 20_000));
  }

  private char anyCharacter() {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }
}
