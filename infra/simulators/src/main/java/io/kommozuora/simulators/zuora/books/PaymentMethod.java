package io.kommozuora.simulators.zuora.books;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** A credit card of an account, and how its charges went. */
public record PaymentMethod(
    String id, String accountNumber, Card card, Charges charges, Instant created, Instant updated)
    implements Kept {
  /** What is printed on the card; of its number only the last digits are known. */
  public record Card(String type, String maskedNumber, YearMonth expires, String holder) {
    public Card expiring(YearMonth month) {
      return new Card(type, maskedNumber, month, holder);
    }
  }

  /** The charges so far. */
  public record Charges(
      int processed,
      int errors,
      int consecutiveFailures,
      Optional<Instant> lastFailed,
      Optional<Instant> last,
      String lastTransaction) {
    static final Charges NONE = new Charges(0, 0, 0, Optional.empty(), Optional.empty(), "");

    Charges after(GatewayAnswer answer, Instant now) {
      return answer.approved()
          ? new Charges(
              processed + 1, errors, 0, lastFailed, Optional.of(now), answer.transaction())
          : new Charges(
              processed,
              errors + 1,
              consecutiveFailures + 1,
              Optional.of(now),
              Optional.of(now),
              answer.transaction());
    }
  }

  public static PaymentMethod of(String id, String accountNumber, Card card, Instant now) {
    return new PaymentMethod(id, accountNumber, card, Charges.NONE, now, now);
  }

  @Override
  public String number() {
    return id;
  }

  public PaymentMethod charged(GatewayAnswer answer, Instant now) {
    return new PaymentMethod(id, accountNumber, card, charges.after(answer, now), created, now);
  }

  public PaymentMethod with(Card other, Instant now) {
    return new PaymentMethod(id, accountNumber, other, charges, created, now);
  }
}
