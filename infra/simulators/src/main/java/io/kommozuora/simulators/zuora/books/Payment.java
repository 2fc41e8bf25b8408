package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;

/** A payment that a call with collection took at once. */
public record Payment(
    String id, String number, String accountNumber, String invoiceNumber, BigDecimal amount) {}
