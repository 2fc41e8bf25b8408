package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CustomerLedgerTest {
  private static final AccountNumber ACCOUNT = new AccountNumber("KOMMO-C1");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final VirtualTime time = new VirtualTime();
  private final Instant soon = time.instant().plusSeconds(60);
  private final CustomerLedger ledger = new CustomerLedger(Aws.DYNAMO, Aws.table(), time);

  @AfterEach
  void restore() {
    Aws.LOCAL.endpoint().interruptions().restore();
  }

  private Claim claim() {
    return ledger.claim("C1", "us", ACCOUNT, soon);
  }

  private Grant granted() {
    return switch (claim()) {
      case Claim.Known(Grant grant, AccountNumber _, Currency _) -> grant;
      case Claim.Fresh(Grant grant) -> grant;
      case Claim.Unsure(Grant grant) -> grant;
      case Claim.Taken() -> throw new AssertionError("taken");
    };
  }

  @Test
  void aNewCustomerIsFresh() {
    assertThat(claim()).isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void oneOfTwentyClaimersGetsTheCustomer() {
    List<Claim> claims = Crowd.of(20, number -> claim());

    assertThat(claims).filteredOn(Claim.Fresh.class::isInstance).hasSize(1);
    assertThat(claims).filteredOn(Claim.Taken.class::isInstance).hasSize(19);
  }

  @Test
  void eachEntityHasItsOwnCustomers() {
    claim();

    assertThat(ledger.claim("C1", "de", ACCOUNT, soon)).isInstanceOf(Claim.Fresh.class);
    assertThat(ledger.claim("P1", "us", ACCOUNT, soon)).isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void anOpenedAccountIsKnown() {
    ledger.opened(granted(), EUR);

    assertThat(claim())
        .isInstanceOfSatisfying(
            Claim.Known.class,
            known -> {
              assertThat(known.account()).isEqualTo(ACCOUNT);
              assertThat(known.currency()).isEqualTo(EUR);
            });
  }

  @Test
  void theFirstNumberStays() {
    ledger.opened(granted(), EUR);

    Claim later = ledger.claim("C1", "us", new AccountNumber("OTHER-C1"), soon);

    assertThat(later)
        .isInstanceOfSatisfying(
            Claim.Known.class, known -> assertThat(known.account()).isEqualTo(ACCOUNT));
  }

  @Test
  void aReleasedClaimLeavesADoubt() {
    ledger.release(granted());

    assertThat(claim()).isInstanceOf(Claim.Unsure.class);
  }

  @Test
  void aKnownAccountStaysKnownWhenAClaimIsReleased() {
    ledger.opened(granted(), EUR);
    ledger.release(granted());

    assertThat(claim()).isInstanceOf(Claim.Known.class);
  }

  @Test
  void aClaimExpires() {
    claim();

    time.pass(Duration.ofSeconds(60));
    assertThat(claim()).isInstanceOf(Claim.Taken.class);

    time.pass(Duration.ofMillis(1));
    assertThat(claim()).isInstanceOf(Claim.Unsure.class);
  }

  @Test
  void anExpiredGrantCannotEndAnothersClaim() {
    Grant expired = granted();
    time.pass(Duration.ofSeconds(61));
    ledger.claim("C1", "us", ACCOUNT, soon.plusSeconds(120));

    ledger.release(expired);
    ledger.opened(expired, EUR);

    assertThat(claim()).isInstanceOf(Claim.Taken.class);
  }

  @Test
  void aLostAnswerLeavesADoubtButNoLock() {
    Aws.LOCAL.endpoint().interruptions().after("dynamodb.UpdateItem", 1);

    assertThat(claim()).isInstanceOf(Claim.Unsure.class);
  }
}
