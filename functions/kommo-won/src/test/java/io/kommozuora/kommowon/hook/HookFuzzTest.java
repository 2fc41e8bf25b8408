package io.kommozuora.kommowon.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies nobody composed; an exception fails the test, and so does a reading out of nothing. */
final class HookFuzzTest {
  private static final String ALPHABET = "&=[]%+;0159aDbzleadscountis_\0\uD83D\u0665 \r\n";
  private static final List<String> PIECES =
      List.of(
          "leads",
          "account",
          "[add]",
          "[status]",
          "[0]",
          "[]",
          "[id]",
          "[status_id]",
          "=5",
          "=142",
          "&",
          "%5B",
          "%5D",
          "%",
          "[",
          "]",
          "=",
          "-1",
          "9999999999999999999",
          "+",
          ";");

  private static final List<String> REASONS =
      List.of(
          "the body is empty",
          "no key has the form name[...]",
          "a key is longer than N characters",
          "a key is deeper than N levels",
          "no lead entry has a usable id; entries or keys that cannot be read: N");

  private final Random random = new Random(20260921);
  private final HookReader reader = new HookReader();

  @Test
  void everyBeginningOfEverySampleIsSurvived() {
    for (String sample : HookSamples.bodies()) {
      IntStream.rangeClosed(0, sample.length()).forEach(end -> survive(sample.substring(0, end)));
    }
  }

  @Test
  void mutatedSamplesAreSurvived() {
    for (String sample : HookSamples.bodies()) {
      for (int round = 0; round < 200; round++) {
        survive(mutated(sample, 1 + random.nextInt(20)));
      }
    }
  }

  @Test
  void randomBytesAreSurvived() {
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      survive(new String(bytes, StandardCharsets.UTF_8));
      survive(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void piecesOfHooksInAnyOrderAreSurvived() {
    for (int round = 0; round < 20_000; round++) {
      survive(
          random
              .ints(random.nextInt(60), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining()));
    }
  }

  /** Whatever the body is, a reading never holds more than the body's pairs could say. */
  private void survive(String body) {
    int pairs = body.split("&", -1).length;
    switch (reader.read(body)) {
      case Hook hook -> assertThat(hook.hints().size() + hook.broken()).isBetween(1, pairs);
      case Reading.Foreign _ -> assertThat(body).containsPattern("\\[|%5[Bb]");
      case Reading.Malformed(String why) -> assertThat(why.replaceAll("\\d+", "N")).isIn(REASONS);
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
