package io.kommozuora.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.ContactId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderPartsTest {
  private static final AccountNumber ACCOUNT = new AccountNumber("KOMMO-C1");
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  private static NewAccount account(int billCycleDay) {
    Optional<String> none = Optional.empty();
    return new NewAccount(
        ACCOUNT,
        "Acme",
        Currency.getInstance("USD"),
        billCycleDay,
        none,
        none,
        none,
        none,
        new BillTo("Dana", "Reyes", none, none, Address.in("US")),
        Map.of("B__c", "2", "A__c", "1"));
  }

  private static SubscriptionOrder order(AccountNumber billed, Optional<NewAccount> opens) {
    return new SubscriptionOrder(
        new OrderNumber("KOMMO-O-1-1"),
        new SubscriptionNumber("KOMMO-S-1"),
        billed,
        opens,
        DAY,
        DAY,
        DAY,
        DAY,
        new RatePlanId("PRP-00000123"),
        List.of(),
        Term.of("12 months"),
        Term.of("12 months"),
        true,
        Map.of());
  }

  @Test
  void aCustomerIsACompanyOrAPerson() {
    assertThat(new Customer.OfCompany(new CompanyId(30500118)).key()).isEqualTo("C30500118");
    assertThat(new Customer.OfContact(new ContactId(30500117)).key()).isEqualTo("P30500117");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "USA", "United States", "U", "1A"})
  void aCountryIsATwoLetterCode(String country) {
    assertThatThrownBy(() -> Address.in(country)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 32})
  void billsAreMadeOnADayOfTheMonth(int day) {
    assertThatThrownBy(() -> account(day)).hasMessage("no day of the month: " + day);
    assertThat(account(0).billCycleDay()).isZero();
    assertThat(account(31).billCycleDay()).isEqualTo(31);
  }

  @Test
  void customFieldsAlwaysComeInTheSameOrder() {
    assertThat(account(1).customFields().keySet()).containsExactly("A__c", "B__c");
  }

  @Test
  void anOrderBillsTheAccountItOpens() {
    var another = new AccountNumber("KOMMO-C2");

    assertThatThrownBy(() -> order(another, Optional.of(account(1))))
        .hasMessage("opens another account than it bills: KOMMO-C2");
    assertThat(order(ACCOUNT, Optional.of(account(1))).onExisting(another))
        .isEqualTo(order(another, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"1E+3, 1000", "1000, 1000", "0.50, 0.50", "0, 0"})
  void quantitiesAndPricesHaveNoExponent(String number, String plain) {
    Optional<BigDecimal> given = Optional.of(new BigDecimal(number));
    var override =
        new ChargeOverride(
            new ChargeId("8ad0000000000000000000000000bbbb"),
            ChargeModel.RECURRING_PER_UNIT,
            given,
            given);

    assertThat(override.quantity().orElseThrow()).hasToString(plain);
    assertThat(override.price().orElseThrow()).hasToString(plain);
  }

  @ParameterizedTest
  @CsvSource({"Active, true", "Pending Activation, true", "Cancelled, false", "Expired, false"})
  void aSubscriptionLivesUntilItEnds(String status, boolean lives) {
    var subscription =
        new Subscription(
            new SubscriptionNumber("KOMMO-S-1"),
            ACCOUNT,
            1,
            status,
            new CurrentTerm(Optional.empty(), Optional.empty(), false, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

    assertThat(subscription.lives()).isEqualTo(lives);
  }
}
