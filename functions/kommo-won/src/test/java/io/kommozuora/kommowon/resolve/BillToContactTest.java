package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BillToContactTest {
  private static final String LONG = "x".repeat(300);

  private final Reasons reasons = new Reasons();

  private Optional<BillTo> found(People people) {
    return new BillToContact(people.customers(), reasons).at(Optional.of(Address.in("DE")));
  }

  private List<HoldReason> held(People people) {
    assertThat(found(people)).isEmpty();
    return reasons.all().stream().map(Finding::reason).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Silva, Maria, Silva, Maria, Silva",
    "Maria Silva, '', '', Maria, Silva",
    "Maria Silva, Maria Silva, '', Maria, Silva",
    "Ana Maria de Souza, '', '', Ana Maria de, Souza",
    "'  Maria \u00A0 Silva ', '', '', Maria, Silva",
    "Maria \uD83D\uDE80 Silva \uD83C\uDF89\uFE0F, '', '', Maria, Silva",
    "whatever, \uD83D\uDE80 Maria, Silva\u200B, Maria, Silva",
    "J. Müller-Lüdenscheidt, '', '', J., Müller-Lüdenscheidt",
    "李 小龙, '', '', 李, 小龙",
  })
  void bothNamesAreFound(
      String whole, String first, String last, String expectedFirst, String expectedLast) {
    BillTo found = found(People.german().named(whole, first, last)).orElseThrow();

    assertThat(found.firstName()).isEqualTo(expectedFirst);
    assertThat(found.lastName()).isEqualTo(expectedLast);
  }

  @ParameterizedTest
  @CsvSource({
    "Maria, '', ''",
    "'', '', ''",
    "Maria, Maria, ' '",
    "Silva, '', Silva",
    "'Silva, Maria', '', ''",
    "'Maria Silva, MBA', '', ''",
    "Maria (Acme), '', ''",
    "Maria 2, '', ''",
    "Maria \uD83D\uDE80, Maria, \uD83D\uDE80",
    "., ., .",
  })
  void aMissingNameIsNotMadeUp(String whole, String first, String last) {
    assertThat(held(People.german().named(whole, first, last)))
        .containsExactly(HoldReason.CONTACT_NAME_INCOMPLETE);
  }

  @Test
  void longNamesAreCutWithoutMixingThemUp() {
    BillTo whole = found(People.german().named(LONG + " Silva", "", "")).orElseThrow();
    BillTo parts = found(People.german().named("", LONG, LONG)).orElseThrow();

    assertThat(whole.firstName()).hasSize(100);
    assertThat(whole.lastName()).isEqualTo("Silva");
    assertThat(parts.firstName()).hasSize(100);
    assertThat(parts.lastName()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maria@example.com",
        " maria@example.com\n",
        "\u200Bmaria@example.com\uFEFF",
        "maria.silva+billing@mail.example.co.uk",
        "o'hara_1@x-y.museum",
        "m\u00FCller@b\u00FCcher.de"
      })
  void anAddressIsTakenAsItIs(String text) {
    BillTo found = found(People.german().email(text)).orElseThrow();

    assertThat(found.email()).contains(text.replaceAll("[\\s\u200B\uFEFF]", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maria",
        "maria@",
        "@example.com",
        "maria@example",
        "maria@example.",
        "maria@.com",
        "maria@exa mple.com",
        "maria@@example.com",
        ".maria@example.com",
        "maria.@example.com",
        "a@x.com, b@x.com",
        "a@x.com,b@x.com",
        "a@x.com;b@x.com",
        "a@x.com;",
        "a@x.com,",
        "<a@x.com>",
        "Maria <a@x.com>",
        "mailto:a@x.com",
        "a@127.0.0.1",
        "ma\uD83D\uDE00ria@example.com"
      })
  void whatIsNoSingleAddressIsHeld(String text) {
    assertThat(held(People.german().email(text))).containsExactly(HoldReason.EMAIL_INVALID);
  }

  @Test
  void anAddressLongerThanZuoraTakesIsHeld() {
    String longest = "a".repeat(64) + "@" + "b".repeat(12) + ".de";

    assertThat(found(People.german().email(longest)).orElseThrow().email()).contains(longest);
    assertThat(held(People.german().email("a" + longest)))
        .containsExactly(HoldReason.EMAIL_INVALID);
  }

  @Test
  void theFirstValidOfSeveralAddressesIsBilled() {
    BillTo found = found(People.german().email("?", "a@x.com", "b@x.com")).orElseThrow();

    assertThat(found.email()).contains("a@x.com");
  }

  @Test
  void theCompanysAddressIsBilledWhereTheContactHasNone() {
    BillTo found = found(People.german().email(" ").companyEmail("office@acme.de")).orElseThrow();

    assertThat(found.email()).contains("office@acme.de");
  }

  @Test
  void aMistypedAddressIsNotReplacedByTheCompanys() {
    assertThat(held(People.german().email("maria@acme").companyEmail("office@acme.de")))
        .containsExactly(HoldReason.EMAIL_INVALID);
  }

  @Test
  void anyTextOfFortyCharactersIsAPhoneNumber() {
    String fits = "+49 (30) 1234-567 ext. 8, mornings only!";

    BillTo found = found(People.german().phone(fits + "!", "\uD83D\uDCDE", fits)).orElseThrow();

    assertThat(fits).hasSize(40);
    assertThat(found.phone()).contains(fits);
  }

  @Test
  void everythingWrongWithThePersonIsToldAtOnce() {
    assertThat(held(People.german().named("Maria", "", "").email()))
        .containsExactly(HoldReason.CONTACT_NAME_INCOMPLETE, HoldReason.EMAIL_MISSING);
  }
}
