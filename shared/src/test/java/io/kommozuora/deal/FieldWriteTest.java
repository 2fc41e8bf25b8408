package io.kommozuora.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldWriteTest {
  private static final FieldKey SHOWN = new FieldKey.Code("SHOWN");
  private static final FieldKey OTHER = new FieldKey.Code("OTHER");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Fields NONE = new Fields(List.of());

  private static Fields showing(String... texts) {
    List<FieldValue> values = Stream.of(texts).map(FieldValue::of).toList();
    return new Fields(List.of(new Fields.Field(9, Optional.of("SHOWN"), "any", values)));
  }

  private static FieldWrite day(String day) {
    return FieldWrite.day(SHOWN, LocalDate.parse(day), NEW_YORK);
  }

  private static FieldWrite number(String number) {
    return FieldWrite.number(SHOWN, new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    "growth, growth, true",
    "growth, ' growth\n', true",
    "' growth', growth, true",
    "growth, Growth, false",
    "growth, growth 2, false",
    "1.0, 1, false"
  })
  void aTextIsShownToTheLetter(String written, String read, boolean shown) {
    assertThat(new FieldWrite(SHOWN, written).shownIn(showing(read))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 1200, true",
    "1200, 1200.00, true",
    "1200.50, 1200.5, true",
    "0, 0.00, true",
    "-3, -3, true",
    "1E+3, 1000, true",
    "1200, ' 1200 ', true",
    "1200, 1200.01, false",
    "1200, -1200, false",
    "1200, '1,200', false",
    "1200, many, false",
    "0, 1e999999999, false"
  })
  void aNumberIsShownByItsWorth(String written, String read, boolean shown) {
    assertThat(number(written).shownIn(showing(read))).isEqualTo(shown);
  }

  /** 1790827200 is midnight of 2026-10-01 in New York. */
  @ParameterizedTest
  @CsvSource({
    "1790827200, true",
    "1790827199, false",
    "1790913599, true",
    "1790913600, false",
    "2026-10-01T00:00:00-04:00, true",
    "2026-10-01T04:00:00Z, true",
    "2026-10-01T03:59:59+00:00, false",
    "2026-10-02T05:59:59+02:00, true",
    "-1, false",
    "999999999999, false",
    "99999999999999999999, false",
    "2026-10-01, false",
    "soon, false"
  })
  void aDayIsShownByAnyMomentOfIt(String read, boolean shown) {
    assertThat(day("2026-10-01").shownIn(showing(read))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, false, true", "false, true, false"})
  void aBoxIsTickedOrNot(boolean written, String read, boolean shown) {
    assertThat(FieldWrite.flag(SHOWN, written).shownIn(showing(read))).isEqualTo(shown);
  }

  @Test
  void aBoxThatNobodyTickedIsNotTicked() {
    assertThat(FieldWrite.flag(SHOWN, false).shownIn(NONE)).isTrue();
    assertThat(FieldWrite.flag(SHOWN, true).shownIn(NONE)).isFalse();
  }

  private static Stream<FieldWrite> empty() {
    return Stream.of(
        FieldWrite.nothing(SHOWN), new FieldWrite(SHOWN, ""), new FieldWrite(SHOWN, " "));
  }

  private static Stream<FieldWrite> filled() {
    return Stream.of(
        new FieldWrite(SHOWN, "0"), number("0"), day("1970-01-01"), FieldWrite.flag(SHOWN, true));
  }

  @ParameterizedTest
  @MethodSource("empty")
  void nothingIsShownByAnEmptyField(FieldWrite write) {
    assertThat(Stream.of(NONE, showing(), showing(""), showing(" ", ""))).allMatch(write::shownIn);
    assertThat(Stream.of(showing("x"), showing("0"), showing("false"))).noneMatch(write::shownIn);
  }

  @ParameterizedTest
  @MethodSource("filled")
  void anEmptyFieldShowsNothing(FieldWrite write) {
    assertThat(Stream.of(NONE, showing(), showing(""), showing(" "))).noneMatch(write::shownIn);
  }

  @Test
  void severalValuesAreNotOne() {
    assertThat(new FieldWrite(SHOWN, "growth").shownIn(showing("growth", "starter"))).isFalse();
    assertThat(new FieldWrite(SHOWN, "growth").shownIn(showing("", "growth"))).isTrue();
  }

  @Test
  void anotherFieldShowsNothingOfIt() {
    assertThat(new FieldWrite(OTHER, "growth").shownIn(showing("growth"))).isFalse();
    assertThat(new FieldWrite(new FieldKey.Id(9), "growth").shownIn(showing("growth"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void aBlankTextIsNothing(String blank) {
    assertThat(new FieldWrite(SHOWN, blank)).isEqualTo(FieldWrite.nothing(SHOWN));
    assertThatThrownBy(() -> new FieldContent.Text(blank))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
