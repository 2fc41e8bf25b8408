package io.kommozuora.zuoracallout.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.billing.InvoiceKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SaidJsonTest {
  private static final Random RANDOM = new Random(20260302);

  static Stream<Said> anything() {
    return Stream.concat(Stream.of(Said.NOTHING), Stream.generate(SaidJsonTest::any).limit(200));
  }

  private static Said any() {
    return new Said(
        perhaps(SaidJsonTest::text),
        perhaps(() -> new Errand(subject(), text(), moment(), invoices())),
        Stream.generate(() -> new Ending(subject(), text(), invoices(), RANDOM.nextBoolean()))
            .limit(RANDOM.nextInt(4))
            .toList(),
        perhaps(SaidJsonTest::text),
        perhaps(() -> new Owed(new InvoiceKey("inv-" + RANDOM.nextInt(9)), day())));
  }

  private static <T> Optional<T> perhaps(Supplier<T> value) {
    return RANDOM.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private static Subject subject() {
    Subject[] all = Subject.values();
    return all[RANDOM.nextInt(all.length)];
  }

  private static String text() {
    return List.of("", "a", "“Zoë” \\ \"\n\u2028", "😀", "null", "{}").get(RANDOM.nextInt(6));
  }

  private static Instant moment() {
    return Instant.ofEpochMilli(RANDOM.nextLong(4_000_000_000_000L));
  }

  private static LocalDate day() {
    return LocalDate.ofEpochDay(RANDOM.nextInt(40_000));
  }

  private static Set<String> invoices() {
    return Set.of("a", "b" + RANDOM.nextInt(3), "c" + RANDOM.nextInt(3));
  }

  @ParameterizedTest
  @MethodSource("anything")
  void whatIsKeptIsWhatWasSaid(Said said) {
    assertThat(SaidJson.read(SaidJson.write(said))).isEqualTo(said);
  }

  @Test
  void theSameIsWrittenTheSame() {
    Said said = any();

    assertThat(SaidJson.write(SaidJson.read(SaidJson.write(said)))).isEqualTo(SaidJson.write(said));
  }

  @Test
  void rubbishIsNotQuoted() {
    assertThatThrownBy(() -> SaidJson.read("Acme Labs"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Acme")
        .hasNoCause();
  }
}
