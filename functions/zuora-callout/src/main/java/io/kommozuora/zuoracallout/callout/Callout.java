package io.kommozuora.zuoracallout.callout;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An event as its callout tells it: a reason to look at what the ids name, not a fact. Every id is
 * an id or a number of Zuora's, and can stand in a path. The text form shows which fields are
 * there, and not what they say.
 *
 * @param said what the body says, each in its field's shape
 * @param doubted fields for which something came that is not believed: ill-shaped, or contradictory
 */
public record Callout(CalloutType type, Map<Field, String> said, Set<Field> doubted)
    implements Reading {
  public Callout {
    said = Collections.unmodifiableMap(copied(said));
    doubted = Collections.unmodifiableSet(copied(doubted));
  }

  private static Map<Field, String> copied(Map<Field, String> said) {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    said.forEach(
        (field, value) -> {
          if (!field.read(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("ill-shaped " + field);
          }
          copy.put(field, value);
        });
    return copy;
  }

  private static Set<Field> copied(Set<Field> doubted) {
    Set<Field> copy = EnumSet.noneOf(Field.class);
    copy.addAll(doubted);
    return copy;
  }

  public Optional<String> accountId() {
    return text(Field.ACCOUNT_ID);
  }

  public Optional<AccountNumber> accountNumber() {
    return text(Field.ACCOUNT_NUMBER).map(AccountNumber::new);
  }

  /** The id of one version of the subscription: another change gives it another. */
  public Optional<String> subscriptionId() {
    return text(Field.SUBSCRIPTION_ID);
  }

  public Optional<SubscriptionNumber> subscriptionNumber() {
    return text(Field.SUBSCRIPTION_NUMBER).map(SubscriptionNumber::new);
  }

  public Optional<String> paymentId() {
    return text(Field.PAYMENT_ID);
  }

  public Optional<String> invoiceId() {
    return text(Field.INVOICE_ID);
  }

  public Optional<String> invoiceNumber() {
    return text(Field.INVOICE_NUMBER);
  }

  public Optional<String> refundId() {
    return text(Field.REFUND_ID);
  }

  public Optional<String> paymentMethodId() {
    return text(Field.PAYMENT_METHOD_ID);
  }

  public Optional<OrderNumber> orderNumber() {
    return text(Field.ORDER_NUMBER).map(OrderNumber::new);
  }

  public Optional<String> crmId() {
    return text(Field.CRM_ID);
  }

  /** What the account's configured custom field holds. */
  public Optional<String> accountField() {
    return text(Field.ACCOUNT_FIELD);
  }

  /** What the subscription's configured custom field holds. */
  public Optional<String> subscriptionField() {
    return text(Field.SUBSCRIPTION_FIELD);
  }

  /** How many days before the term's end, or whatever else it announces. */
  public OptionalInt daysBefore() {
    return count(Field.DAYS_BEFORE);
  }

  /** Which attempt to collect it was. */
  public OptionalInt attempt() {
    return count(Field.ATTEMPT);
  }

  /** When it happened, where the body says so beyond doubt; no locale's notation is. */
  public Optional<Instant> occurred() {
    return text(Field.OCCURRED).flatMap(Shape.MOMENT::read).map(Instant::parse);
  }

  /** The amount as Zuora's locale writes it, for people only: it is no number to count with. */
  public Optional<String> amountText() {
    return text(Field.AMOUNT);
  }

  private Optional<String> text(Field field) {
    return Optional.ofNullable(said.get(field));
  }

  private OptionalInt count(Field field) {
    return text(field).stream().mapToInt(Integer::parseInt).findFirst();
  }

  @Override
  public String toString() {
    return "Callout[%s, says %s, doubted %s]".formatted(type, said.keySet(), doubted);
  }
}
