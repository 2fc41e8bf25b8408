package io.kommozuora.kommowon.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FormPairsTest {
  @Test
  void pairIsCutAtItsFirstEqualsSign() {
    assertThat(pairs("a=b&c=d=e&f=&g&=h")).containsExactly("a:b", "c:d=e", "f:", "g:", ":h");
  }

  @Test
  void emptyPairsArePassedOver() {
    assertThat(pairs("&&a=1&&&b=2&")).containsExactly("a:1", "b:2");
    assertThat(pairs("")).isEmpty();
    assertThat(pairs("&")).isEmpty();
  }

  @Test
  void everyCharacterBelongsToAtMostOnePair() {
    var random = new Random(20260921);
    for (int round = 0; round < 2_000; round++) {
      String body = soup(random);

      List<String> pairs = pairs(body);

      int separators = (int) body.chars().filter(c -> c == '&').count();
      int read = pairs.stream().mapToInt(pair -> pair.length() - 1).sum();
      int withEquals = (int) separated(body).filter(part -> part.contains("=")).count();
      assertThat(read).isEqualTo(body.length() - separators - withEquals);
    }
  }

  private static Stream<String> separated(String body) {
    return Arrays.stream(body.split("&", -1));
  }

  private static String soup(Random random) {
    return random
        .ints(random.nextInt(40), 0, 5)
        .mapToObj(i -> "&=a[]".substring(i, i + 1))
        .reduce("", String::concat);
  }

  private static List<String> pairs(String body) {
    var read = new ArrayList<String>();
    for (var pairs = new FormPairs(body); pairs.advance(); ) {
      read.add(pairs.key() + ":" + pairs.value());
    }
    return read;
  }
}
