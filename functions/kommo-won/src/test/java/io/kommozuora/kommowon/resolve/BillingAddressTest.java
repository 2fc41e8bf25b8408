package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BillingAddressTest {
  private final Reasons reasons = new Reasons();

  private Optional<Address> address(People people) {
    return new BillingAddress(people.customers(), reasons).find().address();
  }

  private List<HoldReason> held(People people) {
    assertThat(address(people)).isEmpty();
    return reasons.all().stream().map(Finding::reason).toList();
  }

  @Test
  void anAddressInPartsIsTakenPartByPart() {
    assertThat(address(People.american()))
        .contains(
            new Address(
                "US",
                Optional.of("CA"),
                Optional.of("San Francisco"),
                Optional.of("94105"),
                Optional.of("1 Market St"),
                Optional.empty()));
  }

  @Test
  void onlyTheCountryMustBeThere() {
    People people = People.strangers().address("", "", "", "", "", "Germany");

    assertThat(address(people)).contains(Address.in("DE"));
  }

  @Test
  void aStateIsKeptAsWrittenWhereNoneIsNeeded() {
    People people = People.strangers().address("", "", "", "Bayern", "", "DE");

    assertThat(address(people).flatMap(Address::state)).contains("Bayern");
  }

  @Test
  void theCompanysAddressGoesBeforeTheContacts() {
    People people = People.german().contactAddress("AT");

    assertThat(address(people).map(Address::country)).contains("DE");
  }

  @Test
  void anAddressWithoutACountryIsPassedOver() {
    People people = People.strangers().addressLine("Hauptstr. 1, Berlin").contactAddress("AT");

    assertThat(address(people).map(Address::country)).contains("AT");
  }

  @Test
  void theFirstOfSeveralAddressesIsBilled() {
    People people = People.german().address("2 Main St", "", "Austin", "TX", "78701", "US");

    assertThat(address(people).map(Address::country)).contains("DE");
  }

  @Test
  void aWrongCountryIsNotReplacedByTheContacts() {
    People people = People.strangers().address("", "", "", "", "", "Atlantis").contactAddress("AT");

    assertThat(held(people)).containsExactly(HoldReason.COUNTRY_UNKNOWN);
  }

  @Test
  void emojiAndLengthAreNoReasonToRefuseAnAddress() {
    String street = "Rue \uD83D\uDE80 " + "x".repeat(400);

    Address address =
        address(People.strangers().address(street, "", "", "", "", "FR")).orElseThrow();

    assertThat(address.line1().orElseThrow()).hasSize(255).startsWith("Rue xxx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 Market St, San Francisco, CA 94105, US | US | CA | 94105",
        "1 Market St, San Francisco, CA 94105, USA | US | CA | 94105",
        "1 Market St, San Francisco, CA 94105 USA | US | CA | 94105",
        "1 Market St, San Francisco CA 94105-1234, United States | US | CA | 94105-1234",
        "1 Market St, San Francisco, California 94105, U.S.A. | US | CA | 94105",
        "1 Market St, San Francisco, California, USA | US | California |",
        "1 Market St, San Francisco, CA, 94105, USA | US | CA | 94105",
        "1 Market St, San Francisco, CA, USA | US | CA |",
        "5 Pine Rd, Springfield IL 62701, USA | US | IL | 62701",
        "80 King St, Toronto, ON M5V 2T6, Canada | CA | ON | M5V 2T6",
        "80 King St, Toronto, ON M5V 2T6, CA | CA | ON | M5V 2T6",
        "80 King St, Toronto, ON M5V 2T6 Canada | CA | ON | M5V 2T6",
        "Hauptstr. 1, 10115 Berlin, Germany | DE | |",
        "Hauptstr. 1, 10115 Berlin, Deutschland | DE | |",
        "'Hauptstr. 1\n10115 Berlin\nGermany\n' | DE | |",
        "10 Downing St, London SW1A 2AA, UK | GB | |",
        "Calle Mayor 5; Madrid; España | ES | |",
        "12 Rue de la Paix, Paris, FR | FR | |",
      })
  void aLineOfTextIsReadFromItsEnd(String text, String country, String state, String zip) {
    Address address = address(People.strangers().addressLine(text)).orElseThrow();

    assertThat(address.country()).isEqualTo(country);
    assertThat(address.state())
        .isEqualTo(Optional.ofNullable(state).flatMap(name -> States.code(country, name)));
    assertThat(address.postalCode()).isEqualTo(Optional.ofNullable(zip));
    assertThat(address.line1()).contains(text.strip().replace('\n', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 Main St, Wilmington, DE | COUNTRY_AMBIGUOUS",
        "Hauptstr. 1, 10115 Berlin, DE | COUNTRY_AMBIGUOUS",
        "1 Market St, San Francisco, CA | COUNTRY_AMBIGUOUS",
        "1 Peach St, Atlanta, Georgia | COUNTRY_AMBIGUOUS",
        "DE | COUNTRY_AMBIGUOUS",
        "1 Market St, San Francisco, CA 94105 | COUNTRY_MISSING",
        "1 Central Ave, Albuquerque, New Mexico | COUNTRY_MISSING",
        "12 Jordan | COUNTRY_MISSING",
        "Unter den Linden | COUNTRY_MISSING",
        ", , | COUNTRY_MISSING",
        "1600 Pennsylvania Ave NW, Suite 1, Washington, USA | STATE_MISSING",
        "1600 Pennsylvania Ave NW, Suite 1, Washington 20500, USA | STATE_MISSING",
        "500 Main St, Delaware, USA | STATE_MISSING",
        "500 Main St, Delaware 43015, USA | STATE_MISSING",
        "1 Market St, San Francisco, 94105, USA | STATE_MISSING",
        "1 Market St, Toronto, CA 94105, Canada | STATE_MISSING",
      })
  void aLineOfTextIsNeverGuessedAt(String text, HoldReason reason) {
    assertThat(held(People.strangers().addressLine(text))).containsExactly(reason);
  }

  @Test
  void aHugeTextIsReadInNoTime() {
    People people = People.strangers().addressLine(" ,\n".repeat(200_000) + "x ".repeat(200_000));

    assertThat(held(people)).containsExactly(HoldReason.COUNTRY_MISSING);
  }
}
