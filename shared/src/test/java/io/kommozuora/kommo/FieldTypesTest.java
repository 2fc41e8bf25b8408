package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.deal.Fields;
import io.kommozuora.http.BearerAuth;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Retries;
import io.kommozuora.http.TokenSource;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.Options;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into a field of each type is what is read from it again, on the real wire. */
final class FieldTypesTest {
  private static final FieldKey SHOWN = new FieldKey.Code("SHOWN");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private KommoSimulator kommo = KommoSimulator.start();

  @AfterEach
  void close() {
    kommo.close();
  }

  private KommoClient client() {
    HttpUrl url = Objects.requireNonNull(HttpUrl.get(kommo.baseUrl()));
    var signing = new BearerAuth(TokenSource.of(kommo.token()));
    return new KommoClient(
        new JsonHttp(
            new OkHttpClient.Builder().addInterceptor(signing).build(),
            url,
            KommoClient.verdict(Breaker.none()),
            Retries.NONE,
            Duration.ofSeconds(10)));
  }

  private DealId dealWith(FieldType type) {
    kommo.leadField(FieldDraft.of(type, "Shown", "SHOWN"));
    return new DealId(kommo.addLead(LeadDraft.named("Acme Labs")));
  }

  private Fields fields(DealId deal) {
    return client().deal(deal).orElseThrow().fields();
  }

  private static FieldWrite text(String text) {
    return new FieldWrite(SHOWN, text);
  }

  private static FieldWrite number(String number) {
    return FieldWrite.number(SHOWN, new BigDecimal(number));
  }

  private static FieldWrite day(LocalDate day) {
    return FieldWrite.day(SHOWN, day, NEW_YORK);
  }

  /** The type of the field; a value; how the field then reads; another value. */
  private static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(FieldType.TEXT, text("growth"), "growth", text("starter")),
        Arguments.of(FieldType.TEXT, number("1E+3"), "1000", number("1000.01")),
        Arguments.of(FieldType.TEXTAREA, text("one\ntwo"), "one\ntwo", text("one two")),
        Arguments.of(FieldType.URL, text("https://a.test/"), "https://a.test/", text("https://b")),
        Arguments.of(FieldType.NUMERIC, number("45"), "45", number("0")),
        Arguments.of(FieldType.NUMERIC, number("-1E-3"), "-0.001", number("0.001")),
        Arguments.of(FieldType.MONETARY, number("1999.90"), "1999.90", number("1999.9001")),
        Arguments.of(
            FieldType.CHECKBOX,
            FieldWrite.flag(SHOWN, true),
            "true",
            FieldWrite.flag(SHOWN, false)),
        Arguments.of(FieldType.DATE, day(DAY), "1790827200", day(DAY.plusDays(1))),
        Arguments.of(FieldType.BIRTHDAY, day(DAY), "1790827200", day(DAY.minusDays(1))),
        Arguments.of(FieldType.DATE_TIME, day(DAY), "1790827200", day(DAY.plusYears(1))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenIsShown(FieldType type, FieldWrite write, String text, FieldWrite other) {
    DealId deal = dealWith(type);

    assertThat(write.shownIn(fields(deal))).isFalse();
    client().write(deal, List.of(write));

    assertThat(fields(deal).text(SHOWN)).contains(text);
    assertThat(write.shownIn(fields(deal))).isTrue();
    assertThat(other.shownIn(fields(deal))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsWrittenOverItIsShownInstead(
      FieldType type, FieldWrite write, String text, FieldWrite other) {
    DealId deal = dealWith(type);
    client().write(deal, List.of(write));

    assertThat(client().writes(List.of(new LeadWrite(deal, List.of(other)))))
        .containsExactly(new Outcome.Written(deal.value()));

    assertThat(other.shownIn(fields(deal))).isTrue();
    assertThat(fields(deal).text(SHOWN).orElse("")).isNotEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("values")
  void anyFieldCanBeCleared(FieldType type, FieldWrite write) {
    DealId deal = dealWith(type);
    client().write(deal, List.of(write));
    assertThat(FieldWrite.nothing(SHOWN).shownIn(fields(deal))).isFalse();

    client().write(deal, List.of(FieldWrite.nothing(SHOWN)));

    assertThat(fields(deal).all()).isEmpty();
    assertThat(FieldWrite.nothing(SHOWN).shownIn(fields(deal))).isTrue();
  }

  /** Kiritimati is a day ahead of Niue; Havana's clocks leap over the midnight of 2026-03-08. */
  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, 2026-10-01",
    "Pacific/Niue, 2026-10-01",
    "Asia/Kathmandu, 2028-02-29",
    "America/Havana, 2026-03-08",
    "America/Havana, 2026-11-01"
  })
  void aDayIsTheSameDayInEveryAccount(ZoneId zone, LocalDate day) {
    kommo.close();
    Account sample = Account.sample();
    kommo =
        KommoSimulator.start(
            Options.defaults()
                .account(
                    new Account(
                        sample.id(), sample.subdomain(), sample.name(), zone, sample.currency())));
    DealId deal = dealWith(FieldType.DATE);

    client().write(deal, List.of(FieldWrite.day(SHOWN, day, zone)));

    assertThat(FieldWrite.day(SHOWN, day, zone).shownIn(fields(deal))).isTrue();
    assertThat(kommo.lead(deal.value()).text("SHOWN"))
        .hasValue(Long.toString(day.atStartOfDay(zone).toEpochSecond()));
  }

  @Test
  void aDayThatAPersonPickedIsShown() {
    DealId deal = dealWith(FieldType.DATE);

    kommo.setField(deal.value(), "SHOWN", DAY);

    assertThat(day(DAY).shownIn(fields(deal))).isTrue();
  }
}
