package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice that a call with billing made at once. */
public record Invoice(
    String id,
    String number,
    String accountNumber,
    List<String> subscriptionNumbers,
    LocalDate targetDate,
    BigDecimal amount,
    String currency) {
  public Invoice {
    subscriptionNumbers = List.copyOf(subscriptionNumbers);
  }
}
