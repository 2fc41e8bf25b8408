package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A posted invoice; what was paid on it and given back again decides its balance. */
public record Invoice(
    String id,
    String number,
    String accountNumber,
    String currency,
    LocalDate invoiceDate,
    LocalDate dueDate,
    LocalDate targetDate,
    Source source,
    List<InvoiceItem> items,
    BigDecimal paid,
    BigDecimal refunded,
    Instant created,
    Instant updated)
    implements Kept {
  /** Who made the invoice, in Zuora's words. */
  public enum Source {
    BILL_RUN("BillRun"),
    API("API");

    private final String wire;

    Source(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }
  }

  public Invoice {
    items = List.copyOf(items);
  }

  public BigDecimal amount() {
    return items.stream().map(InvoiceItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal balance() {
    return amount().subtract(paid).add(refunded);
  }

  public List<String> subscriptionNumbers() {
    return items.stream().map(InvoiceItem::subscriptionNumber).distinct().toList();
  }

  public boolean pastDue(LocalDate today) {
    return balance().signum() > 0 && dueDate.isBefore(today);
  }

  public Invoice pay(BigDecimal more, Instant now) {
    return with(paid.add(more), refunded, now);
  }

  public Invoice giveBack(BigDecimal more, Instant now) {
    return with(paid, refunded.add(more), now);
  }

  private Invoice with(BigDecimal allPaid, BigDecimal allRefunded, Instant now) {
    return new Invoice(
        id,
        number,
        accountNumber,
        currency,
        invoiceDate,
        dueDate,
        targetDate,
        source,
        items,
        allPaid,
        allRefunded,
        created,
        now);
  }
}
